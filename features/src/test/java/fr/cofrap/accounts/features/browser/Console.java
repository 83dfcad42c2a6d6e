package fr.cofrap.accounts.features.browser;

import java.util.List;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The browser's console: errors of scripts, refusals by the security policy, advice. */
public final class Console {

  /** A function that refuses, or is not reached, is no defect of the page. */
  private static final Pattern REFUSAL =
      Pattern.compile("^http://localhost:\\d+/function/[a-z0-9-]+ - Failed to load resource: .*");

  private final ChromeDriver driver;

  Console(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What was written since the last look. */
  public List<String> lines() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was written since the last look and tells of a defect. */
  public List<String> complaints() {
    return lines().stream().filter(line -> !REFUSAL.matcher(line).matches()).toList();
  }
}
