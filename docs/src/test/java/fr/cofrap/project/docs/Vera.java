package fr.cofrap.project.docs;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, which made none of it, finds wrong with a PDF that says it is PDF/UA-1. */
final class Vera {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Vera() {}

  static List<String> violations(byte[] pdf) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> found =
          result.getTestAssertions().stream()
              .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
              .map(it -> it.getRuleId().getClause() + ": " + it.getMessage())
              .distinct()
              .toList();
      if (result.getTotalAssertions() == 0 || found.isEmpty() != result.isCompliant()) {
        throw new AssertionError("veraPDF checked nothing, or disagrees with itself");
      }
      return found;
    }
  }
}
