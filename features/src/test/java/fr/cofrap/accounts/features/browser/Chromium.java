package fr.cofrap.accounts.features.browser;

import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Folders;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the system's own Chromium, without a window, with an empty profile that goes with it. */
final class Chromium {

  /** Every flag there is: no window, nothing of its own on the network. */
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=fr");

  /** Chromium refuses to run as root with its sandbox. */
  private static final String WHEN_ROOT = "--no-sandbox";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Chromium() {}

  /** Starts it, to be stopped with the tests. */
  static ChromeDriver start() {
    return start(program());
  }

  /** Starts this one. */
  static ChromeDriver start(Path browser) {
    SELENIUM.setLevel(Level.SEVERE);
    Path driver = program("chromium-driver", "chromedriver");
    Path profile = profile();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver started = new ChromeDriver(service, options(browser, profile));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, profile)));
    return started;
  }

  private static ChromeOptions options(Path browser, Path profile) {
    List<String> flags = new ArrayList<>(FLAGS);
    if ("root".equals(System.getProperty("user.name"))) {
      flags.add(WHEN_ROOT);
    }
    flags.add("--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(flags);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** Not in /tmp, which a Chromium packed as a snap has for itself. */
  private static Path profile() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(ChromeDriver driver, Path profile) {
    driver.quit();
    Await.until("Chromium lets its profile go", PATIENCE, () -> deleted(profile));
  }

  /** Its processes write until they end. */
  private static boolean deleted(Path profile) {
    try {
      Folders.delete(profile);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** The system's own. */
  static Path program() {
    return program("chromium", "chromium", "chromium-browser", "google-chrome");
  }

  private static Path program(String debianPackage, String... names) {
    return Stream.of(names)
        .flatMap(name -> folders().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    String.join(" or ", names)
                        + " is missing: sudo apt-get install "
                        + debianPackage
                        + " (the browser's scenarios need chromium and chromium-driver)"));
  }

  private static Stream<Path> folders() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
  }
}
