package fr.cofrap.project.kanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The published page, as anybody meets it. */
class PageTest {

  private static final Path PAGE = Path.of("tableau.html").toAbsolutePath();
  private static final int WIDE = 1280;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"light,1280", "dark,1280", "light,320", "dark,320"})
  void axeFindsNothingWrong(String scheme, int width) throws Exception {
    chromium.open(PAGE, scheme, width);
    chromium.picture(Path.of("target", "tableau-" + scheme + "-" + width + ".png"));
    assertThat(chromium.violations()).isEmpty();
  }

  @Test
  void nothingIsCutOnASmallScreen() {
    chromium.open(PAGE, "light", 320);
    String beyond = "const e = document.documentElement; return e.scrollWidth - e.clientWidth";
    assertThat(chromium.run(beyond)).isEqualTo(0L);
  }

  @Test
  void everyPictureIsThereAndSaysWhatItShows() {
    chromium.open(PAGE, "light", WIDE);
    String wrong =
        "return [...document.images].filter(i => !i.naturalWidth || i.alt.length < 20).map(i => i.src)";
    assertThat((List<?>) chromium.run(wrong)).isEmpty();
    assertThat(chromium.run("return document.images.length")).isEqualTo(3L);
  }

  @Test
  void everyLinkInThePageLeadsSomewhere() {
    chromium.open(PAGE, "light", WIDE);
    String dead =
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            + ".filter(id => !document.getElementById(id))";
    assertThat((List<?>) chromium.run(dead)).isEmpty();
  }

  @Test
  void theKeyboardReachesEverythingAndSkipsTheContents() {
    chromium.open(PAGE, "light", WIDE);
    assertThat(chromium.tab()).isEqualTo("A Aller au contenu");
    chromium.press(Keys.ENTER);
    assertThat(chromium.run("return document.activeElement.id")).isEqualTo("contenu");
    assertThat(chromium.tab()).isEqualTo("A règles");
    String unreachable =
        "return [...document.querySelectorAll('.scroll')].filter(e => e.tabIndex !== 0).length";
    assertThat(chromium.run(unreachable)).isEqualTo(0L);
  }

  @Test
  void itNeedsNeitherScriptNorNetwork() {
    chromium.open(PAGE, "light", WIDE);
    String outside =
        "return [...document.querySelectorAll('script, link[href], [src^=http], [style]')].length"
            + " + performance.getEntriesByType('resource').filter(r => !r.name.startsWith('file:')).length";
    assertThat(chromium.run(outside)).isEqualTo(0L);
  }
}
