package fr.cofrap.accounts.features.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All the places where a browser can keep something of a page. */
public final class Memory {

  /** An entry of the history that is behind another cannot be read: what is put in one is noted. */
  static final String NOTING =
      """
      const noted = [];
      Object.defineProperty(window, "notedStates", { value: noted });
      for (const name of ["pushState", "replaceState"]) {
        const original = history[name].bind(history);
        history[name] = (state, ...rest) => {
          if (state !== null) noted.push(`history.${name}`);
          original(state, ...rest);
        };
      }
      """;

  /** A view and a language, and nothing else. */
  private static final Pattern ADDRESS =
      Pattern.compile("about:blank|http://localhost:\\d+/(\\?lang=(en|ar))?(#/[a-z-]*)?");

  private static final String KEPT =
      """
      const done = arguments[0];
      const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(window.notedStates ?? [])];
      if (document.cookie) kept.push("cookie");
      if (history.state !== null) kept.push("history.state");
      if (window.name) kept.push("window.name");
      const files = async () => {
        const names = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
        return names;
      };
      Promise.all([
        files(),
        indexedDB.databases().then((all) => all.map(({ name }) => name)),
        caches.keys(),
        navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope)),
      ]).then((more) => done([...kept, ...more.flat()]), (error) => done([String(error)]));
      """;

  /** Attributes, texts, and what the fields hold. */
  private static final String DOCUMENT =
      """
      const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
      return [document.documentElement.outerHTML, document.title, ...values].join("\\n");
      """;

  private final Browser browser;

  public Memory(Browser browser) {
    this.browser = browser;
  }

  /** What is stored: nothing, if the page does as it says. */
  public List<String> stored() {
    List<String> found = new ArrayList<>();
    ((List<?>) browser.runAsync(KEPT)).forEach(it -> found.add(String.valueOf(it)));
    browser.driver().manage().getCookies().forEach(it -> found.add("cookie " + it.getName()));
    return found;
  }

  /** The addresses, of now and of before, that say more than a view and a language. */
  public List<String> tellingAddresses() {
    Map<String, Object> history = browser.command("Page.getNavigationHistory", Map.of());
    List<String> telling = new ArrayList<>();
    for (Object entry : (List<?>) history.get("entries")) {
      String address = String.valueOf(((Map<?, ?>) entry).get("url"));
      if (!ADDRESS.matcher(address).matches()) {
        telling.add(address);
      }
    }
    return telling;
  }

  /** The titles in the history, in one text. */
  public String titles() {
    return browser.command("Page.getNavigationHistory", Map.of()).get("entries").toString();
  }

  /** The whole document, what its fields hold included. */
  public String document() {
    return String.valueOf(browser.run(DOCUMENT));
  }
}
