package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {

  private static final String SCHEMA =
      """
      {"type": "object", "required": ["debut"], "additionalProperties": false,
       "properties": {"debut": {"type": "string", "format": "date"}, "heures": {"type": "number", "maximum": 4}}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void schema() throws java.io.IOException {
    write(folder, "plan.schema.json", SCHEMA);
  }

  private Data read(String text) throws java.io.IOException {
    write(folder, "plan.yml", text);
    return Schemas.read(Tree.at(folder), "plan.yml", Data.class);
  }

  record Data(LocalDate debut, double heures) {}

  @Test
  void gives_the_values_of_a_file_that_its_schema_accepts() throws java.io.IOException {
    assertThat(read("debut: 2026-11-22\nheures: 2.5\n"))
        .isEqualTo(new Data(LocalDate.of(2026, 11, 22), 2.5));
  }

  @Test
  void says_in_french_which_file_where_and_what_to_do() {
    assertThatThrownBy(() -> read("debut: bientôt\nheures: 5\nfin: 3\n"))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("plan.yml\u00a0: /debut")
        .hasMessageContaining("plan.yml\u00a0: /heures")
        .hasMessageContaining("valeur maximale de 4")
        .hasMessageContaining("fin")
        .hasMessageContaining("Remède");
    assertThatThrownBy(() -> read("heures: 2\n")).hasMessageContaining("debut");
  }

  @Test
  void says_at_which_line_a_file_is_no_yaml() {
    assertThatThrownBy(() -> read("debut: [\n")).hasMessageContaining("ligne");
  }
}
