package fr.cofrap.accounts.features.browser;

import fr.cofrap.accounts.features.world.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The one browser of all scenarios, which is as good as new when each of them begins. */
public final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String TO_THE_MIDDLE = "arguments[0].scrollIntoView({block: 'center'})";

  private static final String TO_THE_EDGE = "arguments[0].scrollIntoView({block: 'nearest'})";
  private static final String IN_SIGHT =
      """
      const box = arguments[0].getBoundingClientRect();
      return [box.top + 2, box.bottom - 2]
        .map((y) => document.elementFromPoint(box.left + box.width / 2, y))
        .every((at) => arguments[0].contains(at));
      """;

  private final ChromeDriver driver = Chromium.start();
  private final Screen screen = new Screen(this);
  private final Network network = new Network(this);
  private final Console console = new Console(driver);
  private String clock;

  private static final class Holder {
    private static final Browser INSTANCE = new Browser();
  }

  private Browser() {
    command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", Memory.NOTING));
  }

  /** The browser, started when it is first needed. */
  public static Browser get() {
    return Holder.INSTANCE;
  }

  /** Forgets what it was used for. */
  public void renew(String origin) {
    driver.get("about:blank");
    scripts(true);
    network.restore();
    screen.restore();
    command("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    driver.manage().deleteAllCookies();
    command("Page.resetNavigationHistory", Map.of());
    console.lines();
  }

  /** Lets the page's clock stand at this instant, as the product's does. */
  public void setTime(Instant now) {
    if (clock != null) {
      command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", clock));
    }
    String script = "Date.now = () => " + now.toEpochMilli();
    Map<String, Object> added =
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    clock = String.valueOf(added.get("identifier"));
    run(script);
  }

  /** Goes to an address. */
  public void open(String address) {
    driver.get(address);
  }

  /** Lets pages run their scripts, or not. */
  public void scripts(boolean run) {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Runs a script in the page. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script whose last argument is what to call when it is done. */
  public Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Tells the browser something in the words of its developers' tools. */
  public Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** An element that is shown, or will be in a moment. */
  public WebElement find(By locator) {
    await("shown: " + locator, () -> shows(locator));
    return driver.findElement(locator);
  }

  /** Whether an element is there and shown. */
  public boolean shows(By locator) {
    try {
      return driver.findElements(locator).stream().anyMatch(WebElement::isDisplayed);
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return false;
    }
  }

  /** Presses an element, brought to where a person would bring it. */
  public void press(By locator) {
    WebElement element = find(locator);
    run(TO_THE_MIDDLE, element);
    element.click();
  }

  /** Presses an element as soon as it comes into sight, with nothing below it to be seen. */
  public void pressAtTheEdge(By locator) {
    WebElement element = find(locator);
    run(TO_THE_EDGE, element);
    element.click();
  }

  /** Brings an element to where a person would look at it. */
  public void bring(By locator) {
    run(TO_THE_MIDDLE, find(locator));
  }

  /** Whether the whole height of an element is on the screen, and nothing covers it. */
  public boolean isInSight(By locator) {
    return Boolean.TRUE.equals(run(IN_SIGHT, find(locator)));
  }

  /** Waits for the page. */
  public void await(String what, BooleanSupplier condition) {
    Await.until(what, PATIENCE, () -> holds(condition));
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException | JavascriptException e) {
      return false;
    }
  }

  /** What is on the screen, as the base64 text of a PNG picture. */
  public String picture() {
    return Objects.toString(command("Page.captureScreenshot", Map.of("format", "png")).get("data"));
  }

  /** Puts a text where the focus is, all at once, as pasting does. */
  public void insert(String text) {
    command("Input.insertText", Map.of("text", text));
  }

  /** The page on paper, as a PDF document. */
  public byte[] print() {
    Object data = command("Page.printToPDF", Map.of("printBackground", true)).get("data");
    return Base64.getDecoder().decode(Objects.toString(data));
  }

  /** An element as it is shown, as a PNG picture. */
  public byte[] picture(String selector) {
    return find(By.cssSelector(selector)).getScreenshotAs(OutputType.BYTES);
  }

  /** How it shows pages. */
  public Screen screen() {
    return screen;
  }

  /** How it reaches the functions. */
  public Network network() {
    return network;
  }

  /** What it complains about. */
  public Console console() {
    return console;
  }

  /** What Selenium has for it. */
  public ChromeDriver driver() {
    return driver;
  }
}
