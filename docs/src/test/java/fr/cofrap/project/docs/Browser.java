package fr.cofrap.project.docs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.io.TemporaryFilesystem;

/** The system's Chromium, started as everything in this repository starts it. */
final class Browser {

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Browser() {}

  static ChromeDriver start() {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Copies.repository().resolve("scripts/chromium").toFile());
    options.addArguments("--headless=new", "--lang=fr", "--allow-file-access-from-files");
    // not in /tmp, which a Chromium packed as a snap has for itself
    options.addArguments("--user-data-dir=" + profile());
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver())
            .usingAnyFreePort()
            .build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().window().setSize(new Dimension(1280, 900));
    return started;
  }

  /** A new one: what a run that was killed has left may be locked, to a machine of another name. */
  private static File profile() {
    File target = Path.of("target").toAbsolutePath().toFile();
    return TemporaryFilesystem.getTmpFsBasedOn(target).createTempDir("chromium", "");
  }

  private static File driver() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromedriver"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError("chromedriver is missing: sudo apt-get install chromium-driver"))
        .toFile();
  }
}
