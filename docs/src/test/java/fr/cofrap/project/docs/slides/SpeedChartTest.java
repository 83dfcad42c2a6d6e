package fr.cofrap.project.docs.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedChartTest {

  private static final String MEASURES =
      """
      {"mesures": {
        "cold.floor.jdk25.answer": {"mediane": 200.4},
        "cold.authenticate.jdk25.answer": {"mediane": 1600},
        "cold.authenticate.jdk25-aot.answer": {"mediane": 800},
        "pgbench.authenticate.8.prepared.rate": {"mediane": 6000},
        "load.authenticate.8.rate": {"mediane": 1500}
      }}
      """;

  @TempDir private Path root;

  private String drawn(String measures) throws IOException {
    Path folder = Files.createDirectories(root.resolve("docs/reference"));
    Files.writeString(folder.resolve("mesures.json"), measures);
    return new String(SpeedChart.of(Tree.at(root)), StandardCharsets.UTF_8);
  }

  @Test
  void bars_are_as_long_as_what_was_measured() throws IOException {
    assertThat(drawn(MEASURES))
        .contains("width=\"67.5\"", "width=\"540.0\"", "width=\"270.0\"", "width=\"135.0\"")
        .contains(">200</text>", ">1\u202f600</text>");
  }

  @Test
  void nothing_is_drawn_of_what_was_not_measured() {
    String without = MEASURES.replace("load.authenticate.8.rate", "other");
    assertThatThrownBy(() -> drawn(without))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("load.authenticate.8.rate");
    assertThatThrownBy(() -> drawn("{}")).hasMessageContaining("ne contient pas de mesures");
  }
}
