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
    List<String> names = new ArrayList<>();
    ((List<?>) browser.run(OVERFLOWING)).forEach(it -> names.add(String.valueOf(it)));
    return names;
  }
}
