package fr.cofrap.accounts.features.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Foreign matter slipped into the page as somebody would who had found a way to alter its markup.
 */
public final class Intrusion {

  private static final String ELSEWHERE = "http://ailleurs.example/";

  private static final Map<String, String> MARKUP =
      Map.of(
          "un script en ligne",
          "<script>window.intruded = true</script>",
          "un gestionnaire en ligne",
          "<img src='data:,' onerror='window.intruded = true'>",
          "un script d’un autre site",
          "<script src='" + ELSEWHERE + "x.js'></script>",
          "un style en ligne",
          "<style>body { display: none }</style>",
          "une image d’un autre site",
          "<img src='" + ELSEWHERE + "x.png'>",
          "un cadre",
          "<iframe src='" + ELSEWHERE + "'></iframe>");

  private static final Map<String, String> SCRIPTS =
      Map.of(
          "du texte à interpréter",
          "try { document.body.innerHTML = '<p>intruded</p>'; window.intruded = true; } catch {}",
          "un appel à un autre site",
          "fetch('" + ELSEWHERE + "').then(() => (window.intruded = true), () => {})");

  private final Browser browser;

  public Intrusion(Browser browser) {
    this.browser = browser;
  }

  /** Slips something in. */
  public void attempt(String what) {
    if (SCRIPTS.containsKey(what)) {
      browser.run(SCRIPTS.get(what));
    } else {
      String html = "<!doctype html><html><body><p>" + MARKUP.get(what) + "</body></html>";
      browser.command("Page.setDocumentContent", Map.of("frameId", frame(), "html", html));
    }
  }

  private Object frame() {
    Map<?, ?> tree = (Map<?, ?>) browser.command("Page.getFrameTree", Map.of()).get("frameTree");
    return ((Map<?, ?>) tree.get("frame")).get("id");
  }

  /** Waits until the browser says that it refused, and which rule it followed. */
  public void mustBeRefusedBy(String rule) {
    List<String> said = new ArrayList<>();
    browser.await(
        "a refusal by " + rule,
        () -> {
          said.addAll(browser.console().lines());
          return said.stream().anyMatch(line -> line.contains(rule));
        });
    browser.console().lines();
  }

  /** Whether it came to run. */
  public boolean succeeded() {
    return Boolean.TRUE.equals(browser.run("return window.intruded === true"));
  }
}
