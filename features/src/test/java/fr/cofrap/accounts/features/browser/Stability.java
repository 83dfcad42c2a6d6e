package fr.cofrap.accounts.features.browser;

import java.util.List;
import java.util.Map;

/**
 * Whether what the page has painted stays where it is while the rest of it comes, slowly. The
 * presenter's bar, which only the demonstration adds below it, is left out.
 */
public final class Stability {

  private static final int LATENCY_MILLIS = 150;

  private static final String WATCH =
      """
      window.shifts = [];
      new PerformanceObserver((list) =>
        list.getEntries().forEach(({ value, sources }) =>
          window.shifts.push(`${value.toFixed(3)} ${sources.map(({ node }) => node?.className || node?.nodeName)}`)),
      ).observe({ type: "layout-shift", buffered: true });
      """;

  private static final String TWO_FRAMES_LATER =
      """
      const done = arguments[0];
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts))));
      """;

  private final Browser browser;

  public Stability(Browser browser) {
    this.browser = browser;
  }

  /** Opens an address anew, over a slow network, and does something there; what has moved. */
  public List<?> movedOpening(String address, Runnable then) {
    browser.open("about:blank");
    Object watch =
        browser
            .command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH))
            .get("identifier");
    browser.network().leaveOut("/demo/bar/");
    slow(LATENCY_MILLIS, true);
    browser.open(address);
    then.run();
    Object moved = browser.runAsync(TWO_FRAMES_LATER);
    browser.command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", watch));
    slow(0, false);
    browser.network().restore();
    return (List<?>) moved;
  }

  /** Watches an address that is opened, and what is done there, until {@link #moved}. */
  public void watch(String address) {
    browser.network().leaveOut("/demo/bar/");
    browser.open(address);
    browser.run(WATCH);
  }

  /** What has moved since. */
  public List<?> moved() {
    return (List<?>) browser.runAsync(TWO_FRAMES_LATER);
  }

  private void slow(int latency, boolean withoutCache) {
    browser.command("Network.setCacheDisabled", Map.of("cacheDisabled", withoutCache));
    browser.command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }
}
