package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {

  @TempDir private Path folder;

  @BeforeEach
  void a_repository() {
    write(
        folder,
        "README.md",
        "# Accueil\n\n## Ce qu’il faut : `lire` d’abord\n\n## Deux\n\n## Deux\n");
    write(folder, "docs/guide.md", "# Guide\n\n<a id=\"posé\"></a>\n");
    write(folder, "docs/vue.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write(folder, "code/Une Classe.java", "une\ndeux\n");
    write(folder, "target/built.md", "# Built");
  }

  private List<String> findingsOf(String text) {
    write(folder, "docs/page.md", text);
    return LinkCheck.of(Tree.at(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](guide.md)",
        "[x](../README.md#ce-quil-faut--lire-dabord)",
        "[x](../README.md#deux-1)",
        "[x](..#deux)",
        "[x](guide.md#posé)",
        "[x](guide.md#pos%C3%A9)",
        "[x](../code/Une%20Classe.java#L2)",
        "[x](../code)",
        "# Ici\n\n[x](#ici)",
        "[x](https://example.org/absent)",
        "[x](mailto:nobody@example.org)",
        "![vue](vue.svg)",
        "<img src=\"vue.svg\" alt=\"vue\">",
        "`[x](absent.md)`",
        "[^1]\n\n[^1]: Note, [x](guide.md).",
      })
  void accepts_what_is_there(String text) {
    assertThat(findingsOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](absent.md)",
        "[x](../README.md#absente)",
        "[x](#absente)",
        "[x](../README.md#deux-2)",
        "[x](../code/Une%20Classe.java#L3)",
        "[x](../code/Une%20Classe.java#deux)",
        "[x](../../ailleurs.md)",
        "[x](/docs/guide.md)",
        "[x](../target/built.md)",
        "[x](Guide.md)",
        "<a href=\"absent.md\">x</a>",
        "![vue](absente.png)",
        "<img src=\"absente.png\" alt=\"vue\">",
        "[x]: absent.md\n\n[x]",
        "| a |\n|---|\n| [x](absent.md) |",
      })
  void tells_dead_ones(String text) {
    assertThat(findingsOf(text)).singleElement().asString().contains("\u00a0: lien mort");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![](vue.svg)",
        "![ ](vue.svg)",
        "<img src=\"vue.svg\">",
        "<img src=\"vue.svg\" alt=\"\">"
      })
  void tells_mute_pictures(String text) {
    assertThat(findingsOf(text))
        .containsExactly("docs/page.md\u00a0: image sans texte de remplacement");
  }

  @Test
  void says_where() {
    write(folder, "docs/page.md", "# Page\n\nUn [lien](absent.md).\n");
    assertThat(LinkCheck.of(Tree.at(folder)))
        .singleElement()
        .hasToString("docs/page.md\u00a0: lien mort\u00a0: «\u00a0absent.md\u00a0»");
  }

  @Test
  void reads_pages_too() {
    write(folder, "site/index.html", "<a href=\"absent.html\">x</a><img src=\"../docs/vue.svg\">");
    assertThat(LinkCheck.of(Tree.at(folder))).hasSize(2);
  }
}
