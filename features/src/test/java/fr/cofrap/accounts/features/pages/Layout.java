package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** Where the parts of the page are. */
public final class Layout {

  /** Parts that begin where a line begins, whichever way one reads. */
  private static final Map<String, By> AT_START =
      Map.of(
          "brand", By.cssSelector(".brand img"),
          "title", By.cssSelector("main h1"),
          "label", By.cssSelector("main label"),
          "button", By.cssSelector("main form [type='submit']"));

  /** How far from the edge where reading begins a part, or its text, begins. */
  private static final String START =
      """
      const element = arguments[0];
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = [...range.getClientRects()].filter((box) => box.width > 0);
      const boxes = element.matches("h1, label") ? text : [element.getBoundingClientRect()];
      const width = document.documentElement.clientWidth;
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      return document.documentElement.dir === "rtl" ? width - right : left;
      """;

  /** Parts that stick out of the screen, but for those that scroll within a part of their own. */
  private static final String OVERFLOWING =
      """
      const width = document.documentElement.clientWidth;
      const scrolls = (element) => element && element !== document.body
        && (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      const out = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return element.checkVisibility() && box.width > 1 && (box.right > width + 1 || box.left < -1) && !scrolls(element.parentElement);
      });
      const names = out.map((element) => `${element.tagName}.${element.className}`);
      const whole = document.documentElement.scrollWidth;
      return whole > width ? [...names, `${whole} pixels in all`] : names;
      """;

  /** Text spaced as wide as somebody may want it (WCAG 1.4.12). */
  private static final String SPACE_OUT =
      """
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
      """;

  private static final String AS_IT_WAS = "document.adoptedStyleSheets = []";

  /** Parts whose text is larger than the room they give it. */
  private static final String CUT =
      """
      const hides = (style) => [style.overflowX, style.overflowY].some((it) => ["hidden", "clip"].includes(it));
      return [...document.body.querySelectorAll("*:not(.visually-hidden):not(.skip-link)")]
        .filter((element) => element.checkVisibility() && hides(getComputedStyle(element)))
        .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        .map((element) => `${element.tagName}.${element.className}`);
      """;

  /** Fields and buttons without an outline, signs without a shape, choices that look alike. */
  private static final String LOST_TO_IMPOSED_COLOURS =
      """
      if (!matchMedia("(forced-colors: active)").matches) return ["no colours are imposed"];
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
      const style = (element, part) => getComputedStyle(element, part);
      const name = (element) => `${element.tagName}.${element.className}`;
      const outlined = (it) => style(it).borderTopStyle !== "none" && style(it).borderTopWidth !== "0px";
      const lost = shown("main :is(button, .button, input, textarea)").filter((it) => !outlined(it)).map(name);
      const ground = style(document.body).backgroundColor.startsWith("rgba(0, 0, 0, 0")
        ? style(document.documentElement).backgroundColor : style(document.body).backgroundColor;
      for (const label of shown("[data-component='reveal'] > span")) {
        if (style(label, "::before").backgroundColor === style(label.parentElement).backgroundColor) lost.push("the eye");
      }
      const done = shown(".steps-bars span[data-done]").map((it) => style(it).backgroundColor);
      const toCome = shown(".steps-bars span:not([data-done])").map((it) => style(it).backgroundColor);
      if (done.some((colour) => colour === ground || toCome.includes(colour))) lost.push("the steps that are done");
      for (const choice of shown(".language-switcher button")) {
        const marked = style(choice).textDecorationLine === "underline";
        if (marked !== (choice.ariaPressed === "true")) lost.push("the language in use");
      }
      return lost;
      """;

  private final Browser browser;

  Layout(Browser browser) {
    this.browser = browser;
  }

  /** How far each part is from the edge where reading begins. */
  public Map<String, Long> starts() {
    Map<String, Long> starts = new LinkedHashMap<>();
    AT_START.forEach((name, part) -> starts.put(name, start(part)));
    return starts;
  }

  private long start(By part) {
    return Math.round(((Number) browser.run(START, browser.find(part))).doubleValue());
  }

  /** Which way the page says it reads: "ltr" or "rtl". */
  public String direction() {
    return String.valueOf(browser.run("return document.documentElement.dir"));
  }

  /** What cannot be seen without scrolling sideways. */
  public List<String> overflowing() {
    return names(OVERFLOWING);
  }

  /** What cannot be seen any more once the text is spaced out. */
  public List<String> cutWhenSpacedOut() {
    browser.run(SPACE_OUT);
    List<String> names = cut();
    browser.run(AS_IT_WAS);
    return names;
  }

  /** What cannot be seen any more as the page is. */
  public List<String> cut() {
    List<String> names = new ArrayList<>(names(CUT));
    names.addAll(overflowing());
    return names;
  }

  /** What a system that imposes its colours takes away. */
  public List<String> lostToImposedColours() {
    return names(LOST_TO_IMPOSED_COLOURS);
  }

  private List<String> names(String script) {
    return ((List<?>) browser.run(script)).stream().map(String::valueOf).toList();
  }
}
