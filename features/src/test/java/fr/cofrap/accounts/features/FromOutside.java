package fr.cofrap.accounts.features;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The scenarios that hold of the product wherever it was deployed, played from outside: none needs
 * its clock or its table. Only scripts/delivery/accept runs them, against the site that it names.
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages({"scenarios.recits", "scenarios.contrat"})
@ConfigurationParameter(key = "cucumber.glue", value = "fr.cofrap.accounts.features.steps")
@IncludeTags("dehors")
@ConfigurationParameter(key = "cucumber.plugin", value = "junit:target/cucumber/dehors.xml")
class FromOutside {}
