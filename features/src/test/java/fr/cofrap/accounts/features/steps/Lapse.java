package fr.cofrap.accounts.features.steps;

import java.time.Instant;
import java.time.ZoneOffset;

/** A time that passes. */
record Lapse(int amount, String unit) {

  Instant after(Instant start) {
    return switch (unit) {
      case "secondes" -> start.plusSeconds(amount);
      case "minutes" -> start.plusSeconds(amount * 60L);
      case "mois" -> start.atZone(ZoneOffset.UTC).plusMonths(amount).toInstant();
      default -> throw new IllegalArgumentException(unit);
    };
  }
}
