package fr.cofrap.accounts.core.ticket;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static fr.cofrap.accounts.core.ticket.Purpose.ENROLMENT;
import static fr.cofrap.accounts.core.ticket.Purpose.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ticket")
class TicketsTest {

  private static final long GENERATION = 1_783_000_000L;
  private static final long END = NOON.getEpochSecond() + 900;
  private static final Ticket NONE = new Ticket(0, 0, 0);

  private final Sealer sealer = Given.sealer("k1");
  private final Tickets tickets = new Tickets(sealer);

  @Test
  void toEnrolSaysForWhichGenerationAndUntilWhen() {
    assertThat(tickets.read(ENROLMENT, ALICE, tickets.forEnrolment(ALICE, GENERATION, NOON)))
        .isEqualTo(new Ticket(GENERATION, 0, END));
  }

  @Test
  void toRenewSaysAlsoWhatWasPendingThen() {
    assertThat(tickets.read(RENEWAL, ALICE, tickets.forRenewal(ALICE, GENERATION, 42, NOON)))
        .isEqualTo(new Ticket(GENERATION, 42, END));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(longs = {1, Integer.MAX_VALUE, Long.MAX_VALUE})
  void isMadeForAnyGeneration(long generation) {
    Ticket read = tickets.read(RENEWAL, ALICE, tickets.forRenewal(ALICE, generation, 0, NOON));

    assertThat(read.generation()).isEqualTo(generation);
    assertThat(read.refusal()).isEqualTo("ticket-is-over");
  }

  @Test
  void isAnotherEachTime() {
    assertThat(tickets.forEnrolment(ALICE, GENERATION, NOON))
        .isNotEqualTo(tickets.forEnrolment(ALICE, GENERATION, NOON));
  }

  @Nested
  class IsRefused {

    private final String ticket = tickets.forEnrolment(ALICE, GENERATION, NOON);

    @Test
    void underAnotherName() {
      assertThat(tickets.read(ENROLMENT, BOB, ticket)).isEqualTo(NONE);
    }

    @Test
    void forAnotherPurpose() {
      assertThat(tickets.read(RENEWAL, ALICE, ticket)).isEqualTo(NONE);
      assertThat(tickets.read(ENROLMENT, ALICE, tickets.forRenewal(ALICE, GENERATION, 0, NOON)))
          .isEqualTo(NONE);
    }

    @Test
    void whenItIsCutAnywhere() {
      for (int length = 0; length < ticket.length(); length++) {
        assertThat(tickets.read(ENROLMENT, ALICE, ticket.substring(0, length))).isEqualTo(NONE);
      }
    }

    @Test
    void whenAnyOfItsCharactersIsAnother() {
      for (int i = 0; i < ticket.length(); i++) {
        char other = ticket.charAt(i) == 'A' ? 'B' : 'A';
        String altered = ticket.substring(0, i) + other + ticket.substring(i + 1);
        assertThat(tickets.read(ENROLMENT, ALICE, altered)).as("character %s", i).isEqualTo(NONE);
      }
    }

    @Test
    void whenItsKeyWasRetired() {
      assertThat(new Tickets(Given.sealer("k2")).read(ENROLMENT, ALICE, ticket)).isEqualTo(NONE);
    }

    @Test
    void whenItIsAStoredValueInDisguise() {
      String stored = sealer.seal(new byte[16], Place.cell(ALICE, Column.PASSWORD));

      assertThat(tickets.read(ENROLMENT, ALICE, stored)).isEqualTo(NONE);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 16, 23, 25})
    void whenItHasAnotherLengthAsThoseOfAnEarlierVersion(int length) {
      String other = sealer.seal(new byte[length], new Place("ticket/alice/ENROLMENT"));

      assertThat(tickets.read(ENROLMENT, ALICE, other)).isEqualTo(NONE);
    }

    @Test
    void whenItIsAStoredValue() {
      assertThat(sealer.open(ticket, Place.cell(ALICE, Column.PENDING_PASSWORD))).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "k1.", "ENROLMENT", "null", "\u0000"})
    void whenItIsNoTicketAtAll(String nonsense) {
      assertThat(tickets.read(ENROLMENT, ALICE, nonsense)).isEqualTo(NONE);
    }
  }
}
