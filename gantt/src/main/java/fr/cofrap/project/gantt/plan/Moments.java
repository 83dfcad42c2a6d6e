package fr.cofrap.project.gantt.plan;

import java.time.LocalDateTime;

/** Which of two moments comes first. */
public final class Moments {

  private Moments() {}

  public static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  public static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
