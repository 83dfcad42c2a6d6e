package fr.cofrap.accounts.features.browser;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Hands on a keyboard. Wherever they stop, the stop must be there to see. */
public final class Keyboard {

  private static final int MOST_STOPS = 60;

  /** Names the element in focus, and says what keeps a person from seeing where they are. */
  private static final String STOP =
      """
      const active = document.activeElement;
      if (active === document.body || active === null) return null;
      const box = active.getBoundingClientRect();
      const style = getComputedStyle(active);
      const at = (x, y) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      const seen = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]]
        .some(([x, y]) => active === at(x, y) || active.contains(at(x, y)));
      const last = [...active.getClientRects()].pop();
      const foot = document.elementFromPoint(last.left + last.width / 2, last.bottom - 2);
      const whole = box.height > innerHeight / 2 || active === foot || active.contains(foot);
      const name = active.dataset.action ?? active.name ?? active.id;
      return {
        name: name || active.textContent.trim() || active.tagName,
        marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: seen && whole,
      };
      """;

  /** How many elements a keyboard must be able to reach. */
  private static final String REACHABLE =
      """
      return [...document.querySelectorAll("a[href], button, input, textarea, summary, [tabindex='0']")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled).length;
      """;

  private final Browser browser;

  public Keyboard(Browser browser) {
    this.browser = browser;
  }

  /** Moves on to an element, from where the page put the focus. */
  public void reach(By target) {
    WebElement wanted = browser.find(target);
    checkStop();
    for (int i = 0; i < MOST_STOPS; i++) {
      if (wanted.equals(browser.driver().switchTo().activeElement())) {
        checkStop();
        return;
      }
      press(Keys.TAB);
      checkStop();
    }
    throw new AssertionError("the Tab key does not lead to " + target);
  }

  /** Presses keys, one after the other. */
  public void press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  /** Goes once around the page and names every stop, wherever it begins. */
  public Set<String> round() {
    Set<WebElement> stops = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      press(Keys.TAB);
      String name = checkStop();
      if (name != null) {
        if (!stops.add(browser.driver().switchTo().activeElement())) {
          break;
        }
        names.add(name);
      }
    }
    int reachable = ((Number) browser.run(REACHABLE)).intValue();
    if (stops.size() != reachable) {
      throw new AssertionError("of " + reachable + " stops, the Tab key reaches only " + names);
    }
    return names;
  }

  private String checkStop() {
    Map<?, ?> stop = (Map<?, ?>) browser.run(STOP);
    if (stop == null) {
      return null;
    }
    String name = String.valueOf(stop.get("name"));
    if (!Boolean.TRUE.equals(stop.get("marked"))) {
      throw new AssertionError("nothing marks the focus on " + name);
    }
    if (!Boolean.TRUE.equals(stop.get("seen"))) {
      throw new AssertionError("the focus is hidden, on " + name);
    }
    return name;
  }
}
