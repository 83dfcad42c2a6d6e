package fr.cofrap.project.kanban.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The system's own Chromium, without a window. */
final class Chromium implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int TALL = 4000;

  private final ChromeDriver driver;

  /** Opens an empty page. */
  Chromium() {
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium", "chromium", "chromium-browser").toFile());
    options.addArguments("--headless=new", "--disable-gpu", "--no-first-run", "--lang=fr");
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArguments("--no-sandbox");
    }
    File driverFile = program("chromium-driver", "chromedriver").toFile();
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driverFile)
                .usingAnyFreePort()
                .build(),
            options);
  }

  private static Path program(String debianPackage, String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(names[0] + ": sudo apt-get install " + debianPackage));
  }

  /** Opens a file in a colour scheme, in a window of a width that no system limits. */
  void open(Path page, String scheme, int width) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", TALL, "deviceScaleFactor", 1, "mobile", false));
    driver.get(page.toUri().toString());
  }

  /** What axe-core finds wrong. */
  @SuppressWarnings("deprecation")
  List<String> violations() {
    Results results = new AxeBuilder().setLegacyMode(true).withTags(RULES).analyze(driver);
    if (results.isErrored() || results.getPasses().isEmpty()) {
      throw new AssertionError("axe-core found nothing to look at: " + results.getErrorMessage());
    }
    return results.getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget()))
        .toList();
  }

  /** The result of a script. */
  Object run(String script) {
    return driver.executeScript(script);
  }

  /** Presses the tabulator and says what has the focus then. */
  String tab() {
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    return (String)
        run("const e = document.activeElement; return e.tagName + ' ' + e.textContent.trim()");
  }

  void press(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  /** A picture of the whole window, in a file. */
  void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
