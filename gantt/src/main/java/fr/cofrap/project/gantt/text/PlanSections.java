package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.gantt.track.Actual;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Milestones, critical path and cards: what was planned, what happened. */
final class PlanSections {

  private static final String NONE = "—";

  private final Project project;
  private final Markdown out;

  PlanSections(Project project, Markdown out) {
    this.project = project;
    this.out = out;
  }

  void milestones() {
    out.heading(2, "Jalons");
    out.table(
        List.of("Jalon", "Référence", "Plan", "Échéance", "Marge", "Atteint", "Prévision", "Écart"),
        project.plan().milestones().stream().map(this::milestone).toList());
    out.block(
        """
        *Référence* : plan figé à l’ouverture du tableau. *Plan* : le même calcul sur les cartes d’aujourd’hui. *Marge* :
        temps ouvré entre le plan et la fin du jour de l’échéance. *Prévision* : ce qui reste, replanifié depuis le
        relevé. *Écart* : temps ouvré entre la référence et le réel, ou la prévision à défaut ; positif, c’est un retard.
        """);
  }

  private List<String> milestone(Plan.Milestone it) {
    Optional<LocalDateTime> reached = project.actuals().reached(it.code(), project.network());
    Optional<LocalDateTime> frozen = of(project.reference().milestones().get(it.code()));
    Optional<LocalDateTime> planned = of(project.schedule().milestones().get(it.code()));
    Optional<LocalDateTime> forecast = of(project.forecast().milestones().get(it.code()));
    LocalDateTime due = it.due().plusDays(1).atStartOfDay();
    return List.of(
        "**" + it.code() + "** " + it.name(),
        moment(frozen),
        moment(planned),
        French.day(it.due()),
        planned.map(at -> French.signed(work(at, due))).orElse(NONE),
        moment(reached),
        reached.isPresent() ? NONE : moment(forecast),
        deviation(frozen, reached.or(() -> forecast)));
  }

  void criticalPath() {
    List<Slot> path = project.schedule().criticalPath();
    Duration work =
        path.stream().map(it -> it.task().effort()).reduce(Duration.ZERO, Duration::plus);
    out.heading(2, "Chemin critique");
    out.block(
        """
        Une suite de %d cartes, %s de travail, où chacune commence quand la précédente finit : un retard sur l’une retarde
        la fin. Un rôle déjà pris y compte autant qu’une dépendance.
        """
            .formatted(path.size(), French.hours(work)));
    out.block(path.stream().map(it -> link(it.task())).collect(Collectors.joining(" → ")));
    out.block(
        """
        Sans limite de personnes, les dépendances seules mèneraient au %s ; une chose à la fois pour chaque rôle mène au
        %s.
        """
            .formatted(moment(project.unlevelled().finish()), moment(project.schedule().finish())));
  }

  void tasks() {
    out.heading(2, "Cartes, par mission");
    out.block(
        """
        *Marge* : retard possible sans effet sur la fin ; **critique** quand il n’y en a pas. *Début réel*, *fin réelle* :
        ce que dit l’historique du tableau. *Écart* : temps ouvré entre la fin prévue et la fin réelle, ou le relevé si la
        fin prévue est passée.
        """);
    project
        .network()
        .byMission()
        .forEach(
            (mission, tasks) -> {
              out.heading(3, "Mission " + mission + " : " + project.plan().missions().get(mission));
              out.table(
                  List.of(
                      "Carte",
                      "Rôle",
                      "Effort",
                      "Après",
                      "Début prévu",
                      "Fin prévue",
                      "Marge",
                      "État",
                      "Début réel",
                      "Fin réelle",
                      "Écart"),
                  tasks.stream().map(this::task).toList());
            });
  }

  private List<String> task(Task task) {
    Slot slot = project.schedule().slot(task.id());
    Actual actual = project.actuals().of(task.id());
    boolean overdue = !actual.done() && slot.finish().isBefore(project.actuals().cut());
    Optional<LocalDateTime> compared =
        overdue ? Optional.of(project.actuals().cut()) : actual.finished();
    return List.of(
        link(task) + " " + task.title(),
        task.role().label(),
        French.hours(task.effort()),
        task.dependsOn().isEmpty()
            ? NONE
            : task.dependsOn().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        French.moment(slot.start()),
        French.moment(slot.finish()),
        slot.critical() ? "**critique**" : French.hours(slot.slack()),
        actual.state().label(),
        moment(actual.started()),
        moment(actual.finished()),
        deviation(Optional.of(slot.finish()), compared));
  }

  private String link(Task task) {
    return "[%s](../%s)".formatted(task.number(), project.file(task.id()));
  }

  private String deviation(Optional<LocalDateTime> planned, Optional<LocalDateTime> real) {
    return planned.isEmpty() || real.isEmpty()
        ? NONE
        : French.signed(work(planned.get(), real.get()));
  }

  private Duration work(LocalDateTime from, LocalDateTime to) {
    return project.plan().calendar().work(from, to);
  }

  private static Optional<LocalDateTime> of(LocalDateTime moment) {
    return Optional.ofNullable(moment);
  }

  private static String moment(Optional<LocalDateTime> moment) {
    return moment.map(French::moment).orElse(NONE);
  }
}
