package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages that are computed and committed, as a browser shows them. */
class ScreenTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What a projector washes out needs more contrast still. */
  private static final List<String> RULES_OF_SLIDES =
      Stream.concat(RULES.stream(), Stream.of("wcag2aaa")).toList();

  /** A slide is 720 pixels high: this is what is read from the back of a room. */
  private static final int SMALLEST_LETTERS = 24;

  private static final String SMALL =
      """
      const slide = document.querySelector('.bespoke-marp-active section');
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const small = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        const size = parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize);
        if (text && size < arguments[0]) { small.push(size + ' px : ' + text); }
      }
      return small;
      """;

  private static final String OVERFLOWING =
      """
      const slide = document.querySelector('.bespoke-marp-active section');
      const edge = slide.getBoundingClientRect();
      const room = parseFloat(getComputedStyle(slide).paddingBottom) * edge.height / 720 / 2;
      return [...slide.querySelectorAll(':scope > :not(footer):not(header)')]
        .filter((it) => it.getBoundingClientRect().bottom > edge.bottom - room
          || it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline')
        .map((it) => it.tagName + ' : ' + it.textContent.trim().slice(0, 60));
      """;

  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.quit();
  }

  static Stream<String> pages() {
    Tree tree = Copies.repository();
    return Stream.of("kanban/*.html", "kanban/**/*.html", "gantt/**/*.html", "docs/**/*.html")
        .flatMap(glob -> tree.matching(glob).stream())
        .filter(page -> !page.contains("/src/"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_passes_axe(String page) {
    open(Copies.repository().resolve(page), "");
    assertThat(violations(RULES)).isEmpty();
  }

  @Test
  void each_slide_passes_axe_is_large_enough_and_fits() {
    Path page = Copies.repository().resolve(SlideShow.HTML);
    List<String> faults = new ArrayList<>();
    open(page, "");
    long slides =
        (Long)
            browser.executeScript(
                "return document.querySelectorAll('svg.bespoke-marp-slide').length");
    for (int slide = 1; slide <= slides; slide++) {
      open(page, "#" + slide);
      for (String fault : faultsOfSlide()) {
        faults.add(slide + " : " + fault);
      }
    }
    assertThat(slides).isPositive();
    assertThat(faults).isEmpty();
  }

  @Test
  void a_slide_too_small_or_too_pale_is_told() throws IOException {
    open(spoilt("<p style=\"font-size:20px;color:#999\">petit et pâle</p>"), "");
    assertThat(faultsOfSlide())
        .contains("20 px : petit et pâle")
        .anyMatch(it -> it.contains("color-contrast"));
  }

  @Test
  void a_slide_too_full_is_told() throws IOException {
    open(spoilt("<p>trop</p>".repeat(20)), "");
    assertThat(faultsOfSlide()).contains("P : trop");
  }

  @Test
  void a_slide_too_wide_is_told() throws IOException {
    open(spoilt("<pre>" + "large".repeat(40) + "</pre>"), "");
    assertThat(faultsOfSlide()).anyMatch(it -> it.startsWith("PRE : large"));
  }

  /** Not in /tmp, of which a Chromium packed as a snap sees its own alone. */
  private static Path spoilt(String content) throws IOException {
    String page = Files.readString(Copies.repository().resolve(SlideShow.HTML));
    String changed = page.replaceFirst("(<section [^>]*>)", "$1" + content);
    return Files.writeString(Path.of("target/spoilt.html").toAbsolutePath(), changed);
  }

  private static List<String> faultsOfSlide() {
    List<String> faults = new ArrayList<>(violations(RULES_OF_SLIDES));
    faults.addAll(list(SMALL, SMALLEST_LETTERS));
    faults.addAll(list(OVERFLOWING));
    return faults;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(String script, Object... arguments) {
    return (List<String>) browser.executeScript(script, arguments);
  }

  private static void open(Path page, String fragment) {
    browser.get("about:blank");
    browser.get(page.toUri() + fragment);
  }

  /** The other mode opens a window. */
  @SuppressWarnings("deprecation")
  private static List<String> violations(List<String> rules) {
    Results results = new AxeBuilder().setLegacyMode(true).withTags(rules).analyze(browser);
    if (results.isErrored() || results.getPasses().isEmpty()) {
      throw new AssertionError("axe-core found nothing to look at: " + results.getErrorMessage());
    }
    return results.getViolations().stream().flatMap(ScreenTest::described).toList();
  }

  private static Stream<String> described(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget());
  }
}
