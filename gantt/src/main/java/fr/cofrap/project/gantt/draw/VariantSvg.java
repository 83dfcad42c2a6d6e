package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.gantt.welcome.Variant;
import fr.cofrap.project.kanban.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What each role does and when, in the plan and below it in the variant. */
public final class VariantSvg {

  private static final int WIDTH = 1400;
  private static final int LEFT = 210;
  private static final int TOP = 132;
  private static final int LANE = 30;
  private static final int ROLE = 2 * LANE + 14;

  private final Project project;
  private final Svg svg;
  private final TimeAxis axis;
  private double y = TOP;

  private VariantSvg(Project project, String title, String description) {
    this.project = project;
    this.svg = new Svg(WIDTH, TOP + ROLE * Role.values().length + 20, title, description);
    LocalDate last = later(end(project.schedule()), end(project.variant().schedule()));
    this.axis =
        new TimeAxis(
            project.plan().calendar(),
            project.plan().begin().toLocalDate(),
            last,
            List.of(),
            LEFT,
            WIDTH - LEFT - 20.0);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate end(Schedule schedule) {
    return schedule.finish().orElseThrow().toLocalDate();
  }

  /** The text of the picture. */
  public static String draw(Project project) {
    LocalDateTime plan = project.schedule().finish().orElseThrow();
    LocalDateTime variant = project.variant().schedule().finish().orElseThrow();
    String title = "Le plan et sa variante d’accueil";
    String description =
        "Le plan s’achève le %s, la variante le %s."
            .formatted(French.moment(plan), French.moment(variant));
    return new VariantSvg(project, title, description).draw();
  }

  private String draw() {
    double bottom = TOP + ROLE * Role.values().length + 6.0;
    String role = project.variant().role().label();
    svg.words(16, 28, "Le plan, et la variante où le rôle " + role + " est accueilli", Ink.STRONG);
    svg.words(
        16, 50, "Chaque bloc est une carte, par son numéro. P : poste, A : accueil.", Ink.TEXT);
    svg.rectangle(16, 62, 30, 12, Ink.PLANNED).words(52, 72, "prévu", Ink.TEXT);
    svg.rectangle(104, 62, 30, 12, Ink.CRITICAL).words(140, 72, "chemin critique", Ink.TEXT);
    new Chart(svg, axis, project).frame(TOP, bottom);
    for (Role each : Role.values()) {
      lanes(each);
    }
    return svg.toString();
  }

  private void lanes(Role role) {
    svg.rectangle(0, y + 4, LEFT - 8.0, ROLE - 8.0, Ink.BAND);
    svg.words(16, y + 42, role.label(), Ink.STRONG);
    svg.words(LEFT - 16.0, y + 27, "end", "plan", Ink.FAINT);
    svg.words(LEFT - 16.0, y + 57, "end", "variante", Ink.FAINT);
    lane(project.schedule(), role, y + 9);
    lane(project.variant().schedule(), role, y + 9 + LANE);
    svg.line(0, y + ROLE, WIDTH - 20.0, y + ROLE, Ink.GRID);
    y += ROLE;
  }

  private void lane(Schedule schedule, Role role, double top) {
    schedule.inOrder().stream()
        .filter(it -> it.task().role() == role)
        .forEach(it -> block(it, top));
  }

  private void block(Slot slot, double top) {
    double x = axis.x(slot.start());
    double width = axis.x(slot.finish()) - x;
    svg.group(slot.task().title());
    svg.rectangle(x, top, width, LANE - 6.0, slot.critical() ? Ink.CRITICAL : Ink.PLANNED);
    String name = name(slot.task());
    if (slot.critical()) {
      double room = Math.min(width - 3, 7.0 * name.length() + 4);
      svg.rectangle(x + (width - room) / 2, top + 4, room, LANE - 14.0, Ink.PAPER);
    }
    double size = width < 8.0 * name.length() ? 9 : 12;
    svg.words(x + width / 2, top + 16, size, name, Ink.TEXT);
    svg.end();
  }

  private static String name(Task task) {
    return switch (task.id()) {
      case Variant.SET_UP -> "P";
      case Variant.COMPANY -> "A";
      default -> String.valueOf(task.id());
    };
  }
}
