package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  private static final Path PUBLISHED = Path.of("../docs/reference");

  @Test
  void thePageHasTheFiguresAmidWhatPeopleWrote() throws IOException {
    String page = Publication.files(Sample.results()).get("mesures.md");
    assertThat(page)
        .startsWith("# Mesures")
        .contains(
            "### Lecture",
            "## Ce que ces chiffres ne disent pas",
            "### Objectifs",
            "](mesures.svg)",
            "- Date\u00a0: `1 mars 2026")
        .doesNotContain("<!-- mesures -->");
  }

  @Test
  void theWordsCanBeRenewedWithoutMeasuring(@TempDir Path folder) throws IOException {
    Publication.write(folder, Sample.results());
    String page = Files.readString(folder.resolve("mesures.md"));
    Files.writeString(folder.resolve("mesures.md"), "stale");
    Publication.redraw(folder);
    assertThat(folder.resolve("mesures.md")).hasContent(page);
  }

  @Test
  void whatIsPublishedIsWhatItsOwnFiguresGive() throws IOException {
    Results results = ResultsFile.read(Files.readString(PUBLISHED.resolve("mesures.json")));
    for (Map.Entry<String, String> file : Publication.files(results).entrySet()) {
      assertThat(PUBLISHED.resolve(file.getKey()))
          .as("stale: run ./bench --redessiner")
          .hasContent(file.getValue());
    }
  }
}
