package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.time.Instant;

/** What time it is. */
public final class TimeSteps {

  private final World world;

  public TimeSteps(World world) {
    this.world = world;
  }

  @Soit("{duree} passent")
  public void pass(Lapse lapse) {
    world.product().clock().setTo(lapse.after(world.product().now()));
  }

  @Soit("l’horloge de la réplique {word} de {duree} sur celle de la base")
  public void drifts(String direction, Lapse lapse) {
    Instant now = world.product().now();
    Duration ahead = Duration.between(now, lapse.after(now));
    world.product().clock().setWrongBy("avance".equals(direction) ? ahead : ahead.negated());
  }

  @Alors("la réplique n’est pas prête, et son journal dit l’écart et le remède")
  public void notReady() {
    assertThat(world.client().get("/_/ready").status()).isEqualTo(503);
    assertThat(world.product().log().text())
        .contains("the clock of this replica is 60 s ahead of the database's");
  }

  @Alors("la réplique est prête")
  public void ready() {
    assertThat(world.client().get("/_/ready").status()).isEqualTo(200);
  }

  @Soit("nous sommes le {instant}")
  public void itIs(Instant instant) {
    world.product().clock().setTo(instant);
  }
}
