package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which version comes back, as the records of production say. */
class RollbackTest extends DeliveryFixture {

  @Test
  void goingBackDeploysTheVersionBeforeFromItsOwnImages() throws Exception {
    staged();
    delivery().step("deploy production").succeeded();
    assertThat(delivery().step("rollback production").refused().words())
        .contains("Aucune autre version n’a réussi en production");
    String first = images(delivery().records("production")).toString();
    delivery().sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery().step("deploy production").succeeded();
    delivery().step("rollback production").succeeded();
    assertThat(images(delivery().newest("production")).toString()).isEqualTo(first);
  }

  @Test
  void goingBackTwiceGoesBackTwiceAndNeverToWhatWasLeft() throws Exception {
    next();
    final String first = served();
    next();
    final String second = served();
    next();
    delivery().step("rollback production").succeeded();
    assertThat(served()).isEqualTo(second);
    delivery().step("rollback production").succeeded();
    assertThat(served()).isEqualTo(first);
    assertThat(delivery().step("rollback production").refused().words())
        .contains("Aucune autre version n’a réussi en production avant");
  }

  @Test
  void goingBackPassesOverAVersionThatFailedSinceItPassed() throws Exception {
    next();
    final String first = served();
    next();
    next();
    delivery().release("returned", 2);
    delivery().step("rollback production").refused();
    delivery().release("switched", 0);
    delivery().step("rollback production").succeeded();
    assertThat(served()).isEqualTo(first);
  }

  /** What failed and was not undone serves: the last that passed is the one before it. */
  @Test
  void goingBackFromAVersionThatFailedAndStayedRendersTheLastThatPassed() throws Exception {
    next();
    next();
    final String passed = served();
    nextFails();
    delivery().release("untouched", 2);
    delivery().step("deploy production").refused();
    delivery().release("switched", 0);
    delivery().step("rollback production").succeeded();
    assertThat(served()).isEqualTo(passed);
  }

  @Test
  void goingBackToAnImageThatIsGoneIsRefusedBeforeAnything() throws Exception {
    staged();
    delivery().step("deploy production").succeeded();
    String digest = images(delivery().records("production")).get(2).split(" ")[2];
    delivery().sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery().step("deploy production").succeeded();
    registry().remove("cofrap/authenticate", digest);
    int told = delivery().told().length();
    assertThat(delivery().step("rollback production").refused().words())
        .contains("n’a plus, ou ne donne pas, authenticate@sha256:", "rien n’a été touché");
    assertThat(delivery().told()).hasSize(told);
  }
}
