package fr.cofrap.accounts.features.browser;

import java.util.List;
import java.util.Map;

/** The way from the page to the functions, which can break. */
public final class Network {

  private final Browser browser;

  Network(Browser browser) {
    this.browser = browser;
  }

  /** Everything is reached. */
  public void restore() {
    browser.command("Network.enable", Map.of());
    block(List.of());
    offline(false);
  }

  /** Nothing is reached any more. */
  public void cut() {
    offline(true);
  }

  /** One function is not reached, as when the connection is lost just before it is called. */
  public void cutBefore(String function) {
    block(List.of("*/function/" + function));
  }

  /** The next request arrives and is carried out; its answer does not come back. */
  public void loseNextAnswer() {
    loseAnswerOf("");
  }

  /** The same of the next request to a function. */
  public void loseAnswerOf(String function) {
    instead(function, "await sent(); throw new TypeError('the answer was lost');");
  }

  /** The next request is carried out, but the gateway has stopped waiting (RFC 9110, 15.6.5). */
  public void giveUpOnNextAnswer() {
    instead("", "await sent(); return new Response('<h1>Gateway Timeout</h1>', { status: 504 });");
  }

  /** The next request arrives twice, as by a proxy that saw no answer to the first. */
  public void repeatNextRequest() {
    instead("", "await sent(); return sent();");
  }

  private void instead(String function, String happens) {
    browser.run(
        """
        const [called] = arguments;
        const real = window.fetch;
        window.fetch = async (...request) => {
          const sent = () => real(...request);
          if (!request[0].endsWith(called)) return sent();
          window.fetch = real;
          HAPPENS
        };
        """
            .replace("HAPPENS", happens),
        function);
  }

  /** The next request is compressed on its way, as by a proxy that means well. */
  public void compressNextRequest() {
    browser.run(
        """
        const real = window.fetch;
        window.fetch = async (address, request) => {
          window.fetch = real;
          const small = new Blob([request.body]).stream().pipeThrough(new CompressionStream("gzip"));
          const body = await new Response(small).arrayBuffer();
          return real(address, { ...request, body, headers: { ...request.headers, "Content-Encoding": "gzip" } });
        };
        """);
  }

  /**
   * Every answer takes longer than a browser holds what moves to be the doing of whoever pressed.
   */
  public void delayAnswers() {
    browser.run(
        """
        const real = window.fetch;
        window.fetch = async (...sent) => {
          const answer = await real(...sent);
          await new Promise((later) => setTimeout(later, 700));
          return answer;
        };
        """);
  }

  /** Files that took as many bytes on the way as they have, or more. */
  public List<String> uncompressed() {
    String script =
        """
        return performance.getEntriesByType("resource")
          .concat(performance.getEntriesByType("navigation"))
          .filter(({ encodedBodySize, decodedBodySize }) => decodedBodySize === 0 || encodedBodySize >= decodedBodySize)
          .map(({ name }) => name);
        """;
    return ((List<?>) browser.run(script)).stream().map(String::valueOf).toList();
  }

  /** The files under a path are not there. */
  public void leaveOut(String path) {
    block(List.of("*" + path + "*"));
  }

  private void block(List<String> addresses) {
    browser.command("Network.setBlockedURLs", Map.of("urls", addresses));
  }

  private void offline(boolean offline) {
    browser.command(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }
}
