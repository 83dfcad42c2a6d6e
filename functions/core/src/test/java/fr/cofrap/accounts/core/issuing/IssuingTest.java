package fr.cofrap.accounts.core.issuing;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.given.MovableClock;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Purpose;
import fr.cofrap.accounts.core.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Credentials are issued")
class IssuingTest {

  private static final long GENERATION = 1_770_000_000L;

  private final Sealer sealer = Given.sealer("k1");
  private final MovableClock clock = new MovableClock(NOON);
  private final Tickets tickets = new Tickets(sealer, clock);
  private final Issuing issuing = new Issuing(sealer, tickets, new SecureRandom(), clock);

  private final String renewal = tickets.issue(Purpose.RENEWAL, ALICE, GENERATION);
  private final String enrolment = tickets.issue(Purpose.ENROLMENT, ALICE, GENERATION);

  @Nested
  class ForACreation {

    private final PasswordOrder.Creation order = issuing.create(ALICE);

    @Test
    void forTheNameAskedForAtThisInstant() {
      assertThat(order.username()).isEqualTo(ALICE);
      assertThat(order.now()).isEqualTo(NOON);
    }

    @Test
    void withANewPasswordOf24Characters() {
      assertThat(order.password().reveal())
          .hasSize(24)
          .isNotEqualTo(issuing.create(ALICE).password().reveal());
    }

    @Test
    void withNothingButTheDigestOfThePasswordSealedForItsPendingColumn() {
      assertThat(sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_PASSWORD)))
          .contains(order.password().digest().bytes());
      assertThat(order.sealed()).doesNotContain(order.password().reveal());
    }
  }

  @Nested
  class ForARenewal {

    @Test
    void toTheHolderOfARenewalTicketForItsGeneration() {
      assertThat(issuing.renew(ALICE, renewal))
          .hasValueSatisfying(
              order -> {
                assertThat(order.username()).isEqualTo(ALICE);
                assertThat(order.generation()).isEqualTo(GENERATION);
                assertThat(order.now()).isEqualTo(NOON);
                assertThat(order.password().reveal()).hasSize(24);
              });
    }

    @Test
    void withTheDigestSealedForThePendingColumn() {
      PasswordOrder.Renewal order = issuing.renew(ALICE, renewal).orElseThrow();

      assertThat(sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_PASSWORD)))
          .contains(order.password().digest().bytes());
    }

    @Test
    void toNobodyElse() {
      assertThat(issuing.renew(BOB, renewal)).isEmpty();
      assertThat(issuing.renew(ALICE, enrolment)).isEmpty();
      assertThat(issuing.renew(ALICE, "forged")).isEmpty();
      assertThat(issuing.renew(ALICE, "")).isEmpty();
    }

    @Test
    void noMoreAfterFifteenMinutes() {
      clock.advance(Duration.ofMinutes(15));

      assertThat(issuing.renew(ALICE, renewal)).isEmpty();
    }
  }

  @Nested
  class ForAnEnrolment {

    @Test
    void toTheHolderOfAnEnrolmentTicketForItsGeneration() {
      assertThat(issuing.enrol(ALICE, enrolment))
          .hasValueSatisfying(
              order -> {
                assertThat(order.username()).isEqualTo(ALICE);
                assertThat(order.generation()).isEqualTo(GENERATION);
                assertThat(order.secret().revealBase32()).hasSize(32);
              });
    }

    @Test
    void withTheSecretSealedForThePendingColumn() {
      SecretOrder order = issuing.enrol(ALICE, enrolment).orElseThrow();

      assertThat(sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_MFA)))
          .contains(order.secret().bytes());
    }

    @Test
    void withAnotherSecretEachTime() {
      assertThat(issuing.enrol(ALICE, enrolment).orElseThrow().secret().bytes())
          .isNotEqualTo(issuing.enrol(ALICE, enrolment).orElseThrow().secret().bytes());
    }

    @Test
    void toNobodyElse() {
      assertThat(issuing.enrol(BOB, enrolment)).isEmpty();
      assertThat(issuing.enrol(ALICE, renewal)).isEmpty();
      assertThat(issuing.enrol(ALICE, "forged")).isEmpty();
      assertThat(issuing.enrol(ALICE, "")).isEmpty();
    }

    @Test
    void noMoreAfterFifteenMinutes() {
      clock.advance(Duration.ofMinutes(15));

      assertThat(issuing.enrol(ALICE, enrolment)).isEmpty();
    }
  }

  /** What is encrypted is a digest: not even the key gives the password back (invariant 10). */
  @Test
  void soThatTheTableAndTheKeyTogetherDoNotGiveAPasswordBack() {
    PasswordOrder order = issuing.create(ALICE);
    byte[] opened =
        sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_PASSWORD)).orElseThrow();

    assertThat(opened).hasSize(32);
    assertThat(new String(opened, StandardCharsets.ISO_8859_1))
        .doesNotContain(order.password().reveal().substring(0, 4));
  }
}
