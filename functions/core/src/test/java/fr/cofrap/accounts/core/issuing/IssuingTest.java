package fr.cofrap.accounts.core.issuing;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Ticket;
import fr.cofrap.accounts.core.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Credentials are issued")
class IssuingTest {

  private static final long GENERATION = 1_770_000_000L;
  private static final long PENDING = 1_780_000_000L;
  private static final Optional<RetryKey> RETRY = RetryKey.parse("k".repeat(22));
  private static final long END = NOON.getEpochSecond() + 900;

  private final Sealer sealer = Given.sealer("k1");
  private final Tickets tickets = new Tickets(sealer);
  private final Issuing issuing = new Issuing(sealer, tickets, new SecureRandom());

  private final String renewal = tickets.forRenewal(ALICE, GENERATION, PENDING, NOON);
  private final String enrolment = tickets.forEnrolment(ALICE, GENERATION, NOON);

  @Nested
  class ForACreation {

    private final PasswordOrder.Creation order = issuing.create(ALICE, RETRY);

    @Test
    void forTheNameAskedFor() {
      assertThat(order.username()).isEqualTo(ALICE);
    }

    @Test
    void withWhatALostAnswerIsAskedAgainBy() {
      assertThat(order.retry()).isEqualTo(RETRY);
      assertThat(issuing.renew(ALICE, renewal, RETRY).retry()).isEqualTo(RETRY);
    }

    @Test
    void withANewPasswordOf24Characters() {
      assertThat(order.password().reveal())
          .hasSize(24)
          .isNotEqualTo(issuing.create(ALICE, RETRY).password().reveal());
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
    void toTheHolderOfARenewalTicketForWhatItSays() {
      PasswordOrder.Renewal order = issuing.renew(ALICE, renewal, RETRY);

      assertThat(order.username()).isEqualTo(ALICE);
      assertThat(order.ticket()).isEqualTo(new Ticket(GENERATION, PENDING, END));
      assertThat(order.password().reveal()).hasSize(24);
    }

    @Test
    void withTheDigestSealedForThePendingColumn() {
      PasswordOrder.Renewal order = issuing.renew(ALICE, renewal, RETRY);

      assertThat(sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_PASSWORD)))
          .contains(order.password().digest().bytes());
    }

    @Test
    void forARowThatCannotBeToAnybodyElse() {
      assertFitsNoRow(issuing.renew(BOB, renewal, RETRY).ticket());
      assertFitsNoRow(issuing.renew(ALICE, enrolment, RETRY).ticket());
      assertFitsNoRow(issuing.renew(ALICE, "forged", RETRY).ticket());
      assertFitsNoRow(issuing.renew(ALICE, "", RETRY).ticket());
    }
  }

  @Nested
  class ForAnEnrolment {

    @Test
    void toTheHolderOfAnEnrolmentTicketForWhatItSays() {
      SecretOrder order = issuing.enrol(ALICE, enrolment);

      assertThat(order.username()).isEqualTo(ALICE);
      assertThat(order.ticket()).isEqualTo(new Ticket(GENERATION, 0, END));
      assertThat(order.secret().revealBase32()).hasSize(32);
    }

    @Test
    void withTheSecretSealedForThePendingColumn() {
      SecretOrder order = issuing.enrol(ALICE, enrolment);

      assertThat(sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_MFA)))
          .contains(order.secret().bytes());
    }

    @Test
    void withAnotherSecretEachTime() {
      assertThat(issuing.enrol(ALICE, enrolment).secret().bytes())
          .isNotEqualTo(issuing.enrol(ALICE, enrolment).secret().bytes());
    }

    @Test
    void forARowThatCannotBeToAnybodyElse() {
      assertFitsNoRow(issuing.enrol(BOB, enrolment).ticket());
      assertFitsNoRow(issuing.enrol(ALICE, renewal).ticket());
      assertFitsNoRow(issuing.enrol(ALICE, "forged").ticket());
      assertFitsNoRow(issuing.enrol(ALICE, "").ticket());
    }
  }

  private static void assertFitsNoRow(Ticket ticket) {
    assertThat(ticket).isEqualTo(new Ticket(0, 0, 0));
    assertThat(ticket.refusal()).isEqualTo("unreadable-ticket");
  }

  /** What is encrypted is a digest: not even the key gives the password back (invariant 10). */
  @Test
  void soThatTheTableAndTheKeyTogetherDoNotGiveAPasswordBack() {
    PasswordOrder order = issuing.create(ALICE, RETRY);
    byte[] opened =
        sealer.open(order.sealed(), Place.cell(ALICE, Column.PENDING_PASSWORD)).orElseThrow();

    assertThat(opened).hasSize(32);
    assertThat(new String(opened, StandardCharsets.ISO_8859_1))
        .doesNotContain(order.password().reveal().substring(0, 4));
  }
}
