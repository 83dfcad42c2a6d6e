package fr.cofrap.accounts.core.ticket;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static fr.cofrap.accounts.core.ticket.Purpose.ENROLMENT;
import static fr.cofrap.accounts.core.ticket.Purpose.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.given.MovableClock;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ticket")
class TicketsTest {

  private static final long GENERATION = 1_783_000_000L;

  private final Sealer sealer = Given.sealer("k1");
  private final MovableClock clock = new MovableClock(NOON);
  private final Tickets tickets = new Tickets(sealer, clock);

  @ParameterizedTest
  @EnumSource
  void givesItsGenerationBack(Purpose purpose) {
    assertThat(tickets.read(purpose, ALICE, tickets.issue(purpose, ALICE, GENERATION)))
        .hasValue(GENERATION);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(longs = {0, 1, Integer.MAX_VALUE, Long.MAX_VALUE})
  void isMadeForAnyGeneration(long generation) {
    assertThat(tickets.read(RENEWAL, ALICE, tickets.issue(RENEWAL, ALICE, generation)))
        .hasValue(generation);
  }

  @Test
  void opensItsDoorUntilTheLastSecondOfFifteenMinutes() {
    String ticket = tickets.issue(ENROLMENT, ALICE, GENERATION);
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));

    assertThat(tickets.read(ENROLMENT, ALICE, ticket)).hasValue(GENERATION);
  }

  @Test
  void isAnotherEachTime() {
    assertThat(tickets.issue(ENROLMENT, ALICE, GENERATION))
        .isNotEqualTo(tickets.issue(ENROLMENT, ALICE, GENERATION));
  }

  @Nested
  class IsRefused {

    private final String ticket = tickets.issue(ENROLMENT, ALICE, GENERATION);

    @ParameterizedTest(name = "{0} seconds later")
    @ValueSource(longs = {15 * 60, 15 * 60 + 1, 86_400})
    void fifteenMinutesLaterOrMore(long seconds) {
      clock.advance(Duration.ofSeconds(seconds));

      assertThat(tickets.read(ENROLMENT, ALICE, ticket)).isEmpty();
    }

    @Test
    void underAnotherName() {
      assertThat(tickets.read(ENROLMENT, BOB, ticket)).isEmpty();
    }

    @Test
    void forAnotherPurpose() {
      assertThat(tickets.read(RENEWAL, ALICE, ticket)).isEmpty();
      assertThat(tickets.read(ENROLMENT, ALICE, tickets.issue(RENEWAL, ALICE, GENERATION)))
          .isEmpty();
    }

    @Test
    void whenItIsCutAnywhere() {
      for (int length = 0; length < ticket.length(); length++) {
        assertThat(tickets.read(ENROLMENT, ALICE, ticket.substring(0, length))).isEmpty();
      }
    }

    @Test
    void whenAnyOfItsCharactersIsAnother() {
      for (int i = 0; i < ticket.length(); i++) {
        char other = ticket.charAt(i) == 'A' ? 'B' : 'A';
        String altered = ticket.substring(0, i) + other + ticket.substring(i + 1);
        assertThat(tickets.read(ENROLMENT, ALICE, altered)).as("character %s", i).isEmpty();
      }
    }

    @Test
    void whenItsKeyWasRetired() {
      assertThat(new Tickets(Given.sealer("k2"), clock).read(ENROLMENT, ALICE, ticket)).isEmpty();
    }

    @Test
    void whenItIsAStoredValueInDisguise() {
      String stored = sealer.seal(new byte[16], Place.cell(ALICE, Column.PASSWORD));

      assertThat(tickets.read(ENROLMENT, ALICE, stored)).isEmpty();
    }

    @Test
    void whenItIsAStoredValue() {
      assertThat(sealer.open(ticket, Place.cell(ALICE, Column.PENDING_PASSWORD))).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "k1.", "ENROLMENT", "null", "\u0000"})
    void whenItIsNoTicketAtAll(String nonsense) {
      assertThat(tickets.read(ENROLMENT, ALICE, nonsense)).isEmpty();
    }
  }
}
