package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.world.Person;

/** Who takes part in a scenario that plays elsewhere than in the shared product. */
public final class Cast {

  private Person person;

  void enter(Person someone) {
    person = someone;
  }

  Person person() {
    return person;
  }
}
