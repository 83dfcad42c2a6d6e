package fr.cofrap.accounts.features.pagesteps;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import java.time.ZoneOffset;
import java.util.Map;

/** States of the page by their names in the scenarios, and how each comes about. */
abstract class StateSet {

  /** The account of the specification's example. */
  static final String NAME = "michel.ranu";

  static final String WRONG_PASSWORD = "Faux-Faux-Faux-Faux-1234";
  static final String WRONG_CODE = "492039";

  private final Visitor visitor;
  private final Journeys journeys;
  private final AccountPage page;

  StateSet(Visitor visitor, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.page = visitor.page();
  }

  final Visitor visitor() {
    return visitor;
  }

  final Journeys journeys() {
    return journeys;
  }

  final AccountPage page() {
    return page;
  }

  /** What brings each one about, from the form of sign-in on. */
  abstract Map<String, Runnable> all();

  /** An active account that the page does not know of. */
  final Credentials account() {
    Person holder = new Person(visitor.product(), NAME).activate();
    return new Credentials(NAME, holder.password(), holder.secret());
  }

  final void sixMonthsLater() {
    var now = visitor.product().now().atZone(ZoneOffset.UTC);
    visitor.product().clock().setTo(now.plusMonths(6).toInstant());
  }
}
