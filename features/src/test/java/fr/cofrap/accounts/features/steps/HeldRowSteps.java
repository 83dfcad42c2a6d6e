package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.Map;
import java.util.function.Consumer;

/** What happens while the command that seals the table anew stands before a row. */
public final class HeldRowSteps {

  private static final Map<String, Object> STANDING =
      Map.of("old_before", 0L, "new_from_there", 0L);

  private final Cast cast;
  private final Resealing resealing;
  private final Deployment deployment = Deployment.get();

  public HeldRowSteps(Cast cast, Resealing resealing) {
    this.cast = cast;
    this.resealing = resealing;
  }

  @Soit("{int} autres comptes actifs")
  public void others(int count) {
    Together.times(count, () -> new Person(deployment, Names.next()).activate());
  }

  private void standBeforeThem(Consumer<Table.Held> meanwhile) {
    resealing.standBefore(cast.person().username(), meanwhile);
  }

  @Quand("le rescellement est tué devant la ligne du premier, et son instruction avec lui")
  public void killed() {
    standBeforeThem(
        row -> {
          resealing.kill();
          row.dismissWriters();
        });
  }

  @Alors("les lignes d’avant sont rescellées, mais ni la sienne ni celles d’après")
  public void halfDone() {
    assertThat(resealing.around(cast.person().username())).isEqualTo(STANDING);
  }
}
