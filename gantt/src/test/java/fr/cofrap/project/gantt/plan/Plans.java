package fr.cofrap.project.gantt.plan;

/** Opens the reader of plans to the tests of other packages. */
public final class Plans {

  private Plans() {}

  public static Plan parse(String text) {
    return PlanFile.parse(text);
  }
}
