package fr.cofrap.accounts.features;

import fr.cofrap.accounts.features.contract.Coverage;
import fr.cofrap.accounts.features.world.Discretion;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Everything that speaks HTTP: the scenarios but those of the browser, then the tests written in
 * Java. What only holds of the whole is looked at when all have run.
 */
@Suite
@IncludeEngines({"cucumber", "junit-jupiter"})
@SelectPackages({
  "scenarios.recits",
  "scenarios.invariants",
  "scenarios.contrat",
  "fr.cofrap.accounts.features"
})
@IncludeClassNamePatterns("fr\\.cofrap\\..*Test")
@ConfigurationParameter(key = "cucumber.glue", value = "fr.cofrap.accounts.features.steps")
@ExcludeTags("navigateur")
@ConfigurationParameter(
    key = "cucumber.plugin",
    value = "html:target/cucumber/http.html, junit:target/cucumber/http.xml")
class HttpSuite {

  @AfterSuite
  static void checkTheWhole() throws Exception {
    Discretion.check();
    if (System.getProperty("cucumber.filter.name") == null) {
      Coverage.check();
    }
  }
}
