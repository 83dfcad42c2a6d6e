package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.Base64;

/** What goes for every scenario of the browser. */
public final class PageHooks {

  private final Visitor visitor;

  public PageHooks(Visitor visitor) {
    this.visitor = visitor;
  }

  @Before("@navigateur")
  public void arrive() {
    visitor.arrive();
  }

  /** No error, no refusal by the security policy, no advice. */
  @After("@navigateur")
  public void leavesTheConsoleClean(Scenario scenario) {
    if (scenario.isFailed()) {
      byte[] picture = Base64.getDecoder().decode(visitor.browser().picture());
      scenario.attach(picture, "image/png", "screen");
    }
    assertThat(visitor.browser().console().complaints()).as("console").isEmpty();
  }
}
