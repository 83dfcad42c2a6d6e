package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.replace;
import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  private static final String MATRIX = "docs/reference/tracabilite.md";
  private static final String STORIES = "docs/reference/cahier-des-charges-fonctionnel.md";

  private static final String CODE =
      """
      - source: docs/annexes.md
        pdf: docs/pdf/annexes.pdf
        sous-titre: Le code
        sujet: Annexes
        mots-cles: code
        chapitres:
          - titre: Un
            fichiers: [code/*.java]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void a_repository() throws IOException {
    Copies.sampleIn(folder);
    write(folder, STORIES, "# Cahier\n\n| Récit | Énoncé |\n|---|---|\n| R1 | je veux entrer |\n");
    write(folder, "docs/sample.md", "# Titre\n\nCourt.\n");
    Path npm = folder.resolve(Copies.NPM);
    Files.createDirectories(npm.getParent());
    Files.createSymbolicLink(npm, Copies.repository().resolve(Copies.NPM).toRealPath());
  }

  @AfterEach
  void without_what_is_not_its_own() throws IOException {
    Files.delete(folder.resolve(Copies.NPM));
  }

  private String generate(int expected, String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        Generate.run(
            new PrintWriter(out, true),
            Stream.concat(Stream.of("--root", folder.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(code).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }

  @Test
  void makes_what_is_missing_and_leaves_it_the_second_time() {
    assertThat(generate(0))
        .contains(MATRIX + "\u00a0: refait")
        .contains("sample.pdf\u00a0: refait");
    assertThat(generate(0)).doesNotContain("refait");
    generate(0, "--check");
  }

  @Test
  void says_what_is_stale_without_touching_it() throws IOException {
    generate(0);
    byte[] before = Files.readAllBytes(folder.resolve(MATRIX));
    replace(folder, STORIES, "entrer", "sortir");
    replace(folder, "docs/sample.md", "Court", "Long");
    assertThat(generate(1, "--check"))
        .contains(MATRIX + "\u00a0: périmé")
        .contains("sample.pdf\u00a0: périmé");
    assertThat(Files.readAllBytes(folder.resolve(MATRIX))).isEqualTo(before);
    generate(0);
    generate(0, "--check");
  }

  @Test
  void says_that_a_file_is_stale_when_it_was_changed_by_hand() {
    generate(0, "matrice");
    replace(folder, MATRIX, "entrer", "sortir");
    assertThat(generate(1, "--check", "matrice")).contains("périmé");
  }

  @Test
  void makes_the_others_when_one_cannot_be_made() {
    replace(folder, "docs/sample.md", "Court", "![vue](absente.png)");
    assertThat(generate(1)).contains("absente.png manque").contains(MATRIX + "\u00a0: refait");
  }

  @Test
  void prints_the_code_when_it_is_asked_to() throws IOException {
    write(folder, Book.LIST, Tree.at(folder).read(Book.LIST) + CODE);
    write(folder, "code/Une.java", "class Une {}\n");
    generate(0, "annexes");
    assertThat(folder.resolve("docs/pdf/annexes.pdf")).isNotEmptyFile();
    assertThat(Poppler.pages(Files.readAllBytes(folder.resolve("docs/pdf/annexes.pdf"))))
        .contains("class Une {}");
    Files.delete(folder.resolve("code/Une.java"));
    assertThat(generate(1, "annexes")).contains("aucun fichier ne répond à code/*.java");
    write(folder, Book.LIST, "- source: a : b\n");
    assertThat(generate(1, "annexes")).contains("documents.yml");
  }

  @Test
  void refuses_an_unknown_part_and_says_what_there_is() {
    assertThat(generate(2, "matrix")).contains("partie inconnue");
    assertThat(generate(0, "--help")).contains("--check").contains("matrice");
  }
}
