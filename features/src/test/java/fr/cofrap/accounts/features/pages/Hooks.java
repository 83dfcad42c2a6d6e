package fr.cofrap.accounts.features.pages;

import org.openqa.selenium.By;

/** The stable names that the page documents in app.js. None depends on a language. */
final class Hooks {

  private Hooks() {}

  static By view(String name) {
    return By.cssSelector("body[data-view='" + name + "'] [data-view-root='" + name + "']");
  }

  static By action(String name) {
    return By.cssSelector("[data-action='" + name + "']");
  }

  static By field(String name) {
    return By.cssSelector("main [name='" + name + "']");
  }

  static By component(String name) {
    return By.cssSelector("[data-component='" + name + "']");
  }
}
