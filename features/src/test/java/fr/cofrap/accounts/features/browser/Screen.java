package fr.cofrap.accounts.features.browser;

import java.util.List;
import java.util.Map;

/** The size, the colours and the time zone of somebody's screen. */
public final class Screen {

  /** As wide as a small telephone, or as a usual screen magnified four times (WCAG 1.4.10). */
  public static final int NARROW = 320;

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private static final int TEXT = 16;

  private static final String TEXT_SIZE =
      "return getComputedStyle(document.documentElement).fontSize";

  private static final String SIZE =
      "return innerWidth === arguments[0] && innerHeight === arguments[1]";

  private final Browser browser;

  Screen(Browser browser) {
    this.browser = browser;
  }

  /** A usual screen, in light colours, in Paris. */
  public void restore() {
    browser.command("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/Paris"));
    colours("light");
    resize(WIDTH, HEIGHT);
  }

  /** Prefers "light" or "dark" colours. */
  public void colours(String scheme) {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** A system that imposes its colours, which are dark. */
  public void imposeColours() {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "forced-colors", "value", "active"),
                Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  /** Has texts twice as large as usual, or not: the browser's own setting, no magnifying. */
  public void doubleText(boolean larger) {
    int size = larger ? 2 * TEXT : TEXT;
    browser.command("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", size)));
    browser.await(
        "text of " + size + " pixels", () -> (size + "px").equals(browser.run(TEXT_SIZE)));
  }

  /** Has another width. */
  public void width(int width) {
    resize(width, HEIGHT);
  }

  /** Has another width, and the height that shows all of the page, from a usual height on. */
  public void fit(int width, int least) {
    scrollbars(false);
    int height = least;
    // A higher screen may leave more room between the parts, which makes the page longer still.
    for (int page = pageOn(width, height); page > height; page = pageOn(width, height)) {
      height = page;
    }
    scrollbars(true);
  }

  /** How long the page is on a screen of this size. */
  private int pageOn(int width, int height) {
    resize(width, height);
    browser.await(
        "a screen " + width + " wide", () -> Boolean.TRUE.equals(browser.run(SIZE, width, height)));
    return ((Number) browser.run("return document.documentElement.scrollHeight")).intValue();
  }

  /** Is as high as the page: what the edge of a screen cuts is no fault of the page. */
  public void showAll() {
    fit(WIDTH, HEIGHT);
  }

  /** Where they are gone in the end, they must not take room while the page is measured. */
  private void scrollbars(boolean shown) {
    browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", !shown));
  }

  /** Has another size. */
  public void resize(int width, int height) {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows another tab for a moment, as somebody does who looks something up. */
  public void lookElsewhere() {
    var driver = browser.driver();
    String page = driver.getWindowHandle();
    driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
    driver.close();
    driver.switchTo().window(page);
  }
}
