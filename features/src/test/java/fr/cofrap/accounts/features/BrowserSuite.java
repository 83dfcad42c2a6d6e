package fr.cofrap.accounts.features;

import fr.cofrap.accounts.features.browser.Captures;
import fr.cofrap.accounts.features.world.Discretion;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything that goes through the browser. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages({"scenarios.recits", "scenarios.page"})
@ConfigurationParameter(
    key = "cucumber.glue",
    value = "fr.cofrap.accounts.features.steps,fr.cofrap.accounts.features.pagesteps")
@IncludeTags("navigateur")
@ConfigurationParameter(
    key = "cucumber.plugin",
    value = "html:target/cucumber/browser.html, junit:target/cucumber/browser.xml")
class BrowserSuite {

  @AfterSuite
  static void checkTheWhole() throws Exception {
    Discretion.check();
    Captures.writeIndex();
  }
}
