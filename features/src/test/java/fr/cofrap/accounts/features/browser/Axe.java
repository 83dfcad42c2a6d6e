package fr.cofrap.accounts.features.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.OperationNotSupportedException;

/** What axe-core finds wrong with the page as it is. */
public final class Axe {

  /** With the enhanced contrast of texts, 7:1 (WCAG 1.4.6). */
  private static final List<String> WCAG_22_AA_AND_GOOD_PRACTICE =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag146", "best-practice");

  private static final List<String> COLOURS = List.of("cat.color");

  private static final String THERE = "return typeof window.axe === 'object'";

  private final EmbeddedResourceAxeProvider script = new EmbeddedResourceAxeProvider();
  private final Browser browser;

  public Axe(Browser browser) {
    this.browser = browser;
  }

  /** Every violation, by every rule. */
  public List<String> violations() {
    return violations(WCAG_22_AA_AND_GOOD_PRACTICE);
  }

  /** Every violation by the rules that depend on colours, which alone differ in the dark. */
  public List<String> violationsOfColours() {
    return violations(COLOURS);
  }

  /** The other mode opens a window, and a page that is hidden conceals what it shows. */
  @SuppressWarnings("deprecation")
  private List<String> violations(List<String> tags) {
    Results results =
        new AxeBuilder()
            .setLegacyMode(true)
            .setAxeScriptProvider(this::scriptUnlessThere)
            .withTags(tags)
            .analyze(browser.driver());
    if (results.isErrored() || results.getPasses().isEmpty()) {
      throw new AssertionError("axe-core found nothing to look at: " + results.getErrorMessage());
    }
    return results.getViolations().stream().flatMap(Axe::described).toList();
  }

  /** It is long, and its way into the page takes longer than its work. */
  private String scriptUnlessThere() throws IOException, OperationNotSupportedException {
    return Boolean.TRUE.equals(browser.run(THERE)) ? "" : script.getScript();
  }

  private static Stream<String> described(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget());
  }
}
