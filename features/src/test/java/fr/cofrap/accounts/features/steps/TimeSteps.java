package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Soit;
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

  @Soit("nous sommes le {instant}")
  public void itIs(Instant instant) {
    world.product().clock().setTo(instant);
  }
}
