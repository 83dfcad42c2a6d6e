package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.ParameterType;
import java.time.Instant;

/** The words of the scenarios that stand for something. */
public final class ParameterTypes {

  private final World world;

  public ParameterTypes(World world) {
    this.world = world;
  }

  /** Somebody who takes part. */
  @ParameterType("Camille|Bruno|Mallory|elle|il")
  public Person personne(String name) {
    return name.length() <= "elle".length() ? world.current() : world.person(name);
  }

  /** A time that passes. */
  @ParameterType("(\\d+) (secondes|minutes|mois)")
  public Lapse duree(String amount, String unit) {
    return new Lapse(Integer.parseInt(amount), unit);
  }

  /** A moment in UTC. */
  @ParameterType("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
  public Instant instant(String text) {
    return Instant.parse(text);
  }

  /** One of the three functions. */
  @ParameterType("generate-password|generate-2fa|authenticate")
  public String fonction(String name) {
    return name;
  }

  /** A refusal of the contract, as people name it. */
  @ParameterType(Refusal.NAMES)
  public Refusal refus(String name) {
    return Refusal.named(name);
  }
}
