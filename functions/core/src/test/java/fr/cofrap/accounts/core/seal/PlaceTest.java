package fr.cofrap.accounts.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place")
class PlaceTest {

  /** Stored rows depend on it: a change of this text makes every account unreadable. */
  @Test
  void isWrittenInEveryRowAndCannotChange() {
    assertThat(Place.cell(new Username("alice"), Column.PENDING_MFA).name())
        .isEqualTo("account/alice/PENDING_MFA");
  }

  @Test
  void isSharedByNoTwoCells() {
    List<String> names =
        Stream.of("ali", "alice", "alice.mfa", "account", "pending_mfa")
            .map(Username::new)
            .flatMap(name -> Stream.of(Column.values()).map(column -> Place.cell(name, column)))
            .map(Place::name)
            .toList();

    assertThat(names).hasSize(20).doesNotHaveDuplicates();
  }
}
