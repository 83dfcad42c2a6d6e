package fr.cofrap.accounts.core;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.ticket.Purpose;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.core.totp.Code;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 400,000 characters, a hundred times what a body may hold: linear work takes milliseconds,
 * quadratic work would take minutes.
 */
@Timeout(20)
@DisplayName("What is read costs no more than its length,")
class LinearCostTest {

  private static final int LENGTH = 400_000;

  @ParameterizedTest(name = "of \"{0}\" over and over")
  @ValueSource(strings = {"a", "a.", " ", ".", "\u00e9", " a", "A-", "\u0000", "\u2003"})
  void aUsername(String piece) {
    assertThat(Username.parse(piece.repeat(LENGTH))).isEmpty();
    assertThat(Username.parse(piece.repeat(LENGTH) + "!")).isEmpty();
  }

  @ParameterizedTest(name = "of \"{0}\" over and over")
  @ValueSource(strings = {"1", " ", "12345a"})
  void aCode(String piece) {
    assertThat(Code.parse(piece.repeat(LENGTH))).isEmpty();
  }

  @ParameterizedTest(name = "of \"{0}\" over and over")
  @ValueSource(strings = {"k1.", "A", ".", "k1.AAAA", "=", "\u00e9"})
  void aTicket(String piece) {
    Tickets tickets = new Tickets(Given.sealer("k1"));

    assertThat(tickets.read(Purpose.RENEWAL, ALICE, piece.repeat(LENGTH)).refusal())
        .isEqualTo("unreadable-ticket");
    assertThat(tickets.read(Purpose.RENEWAL, ALICE, "k1." + "A".repeat(LENGTH)).refusal())
        .isEqualTo("unreadable-ticket");
  }

  @ParameterizedTest(name = "of \"{0}\" over and over")
  @ValueSource(strings = {"a", "\u00e9", "\ud83d"})
  void aPassword(String piece) {
    assertThat(new Password(piece.repeat(LENGTH)).digest().bytes()).hasSize(32);
  }
}
