package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A project file of MPXJ made of our tasks and milestones, and its scheduler run on it. */
final class CriticalPathMethod {

  /** Where the numbers of summary tasks begin; a task has its card's. */
  private static final int GROUPS = 10_000;

  /** Where the numbers of milestones begin. */
  private static final int POINTS = 20_000;

  private final ProjectFile file = new ProjectFile();
  private final Map<Role, Resource> resources = new EnumMap<>(Role.class);
  private final Map<Integer, org.mpxj.Task> tasks = new HashMap<>();
  private final Map<String, org.mpxj.Task> milestones = new HashMap<>();
  private final Map<Integer, org.mpxj.Task> groups = new HashMap<>();

  CriticalPathMethod(Team team) {
    ProjectCalendar everybody = Calendars.write(file, "Calendrier de l’équipe", team.everybody());
    file.setDefaultCalendar(everybody);
    int perDay = (int) team.everybody().perDay().toMinutes();
    file.getProjectProperties().setMinutesPerDay(perDay);
    file.getProjectProperties().setMinutesPerWeek((int) team.everybody().perWeek().toMinutes());
    team.own().forEach((role, calendar) -> resources.put(role, resource(role, calendar)));
  }

  private Resource resource(Role role, fr.cofrap.project.gantt.plan.WorkCalendar calendar) {
    Resource resource = file.addResource();
    resource.setName(role.label());
    resource.setCalendar(Calendars.write(file, role.label(), calendar));
    return resource;
  }

  /** Puts each task under its mission, which becomes a summary task with this name. */
  CriticalPathMethod under(Map<Integer, String> missions) {
    missions.forEach(
        (mission, name) -> {
          org.mpxj.Task group = file.addTask();
          group.setUniqueID(GROUPS + mission);
          group.setName(name);
          groups.put(mission, group);
        });
    return this;
  }

  /** Adds every task, what it waits for, and the milestones that wait for it. */
  CriticalPathMethod with(Network network, Links links, List<Plan.Milestone> points) {
    network.tasks().forEach(this::add);
    for (Task task : network.tasks()) {
      task.dependsOn().forEach(it -> link(tasks.get(it), tasks.get(task.id())));
      links
          .before(task.id())
          .filter(it -> !task.dependsOn().contains(it))
          .ifPresent(it -> link(tasks.get(it), tasks.get(task.id())));
    }
    for (Plan.Milestone point : points) {
      List<Task> awaited =
          network.tasks().stream().filter(it -> it.milestone().equals(point.code())).toList();
      if (!awaited.isEmpty()) {
        org.mpxj.Task milestone = add(point);
        awaited.forEach(it -> link(tasks.get(it.id()), milestone));
      }
    }
    return this;
  }

  /** The scheduler wants what was already done to be said: nothing. */
  private void add(Task ours) {
    org.mpxj.Task group = groups.get(ours.mission());
    org.mpxj.Task task = group == null ? file.addTask() : group.addTask();
    task.setUniqueID(ours.id());
    task.setName(ours.title());
    task.setWork(hours(ours.effort()));
    task.setRemainingWork(hours(ours.effort()));
    task.setDuration(hours(ours.effort()));
    task.setRemainingDuration(hours(ours.effort()));
    task.setActualDuration(hours(Duration.ZERO));
    ResourceAssignment assignment = task.addResourceAssignment(resources.get(ours.role()));
    assignment.setWork(hours(ours.effort()));
    assignment.setRemainingWork(hours(ours.effort()));
    assignment.setActualWork(hours(Duration.ZERO));
    tasks.put(ours.id(), task);
  }

  private org.mpxj.Task add(Plan.Milestone ours) {
    org.mpxj.Task task = file.addTask();
    task.setUniqueID(POINTS + milestones.size());
    task.setName(ours.name());
    task.setMilestone(true);
    task.setDuration(hours(Duration.ZERO));
    task.setRemainingDuration(hours(Duration.ZERO));
    task.setActualDuration(hours(Duration.ZERO));
    milestones.put(ours.code(), task);
    return task;
  }

  private static void link(org.mpxj.Task before, org.mpxj.Task after) {
    after.addPredecessor(new Relation.Builder().predecessorTask(before));
  }

  static org.mpxj.Duration hours(Duration duration) {
    return org.mpxj.Duration.getInstance(duration.toSeconds() / 3600.0, TimeUnit.HOURS);
  }

  CriticalPathMethod run(LocalDateTime start) {
    file.getProjectProperties().setStartDate(start);
    try {
      new MicrosoftScheduler().schedule(file, start);
    } catch (CpmException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  ProjectFile file() {
    return file;
  }

  org.mpxj.Task task(int id) {
    return tasks.get(id);
  }

  Map<String, org.mpxj.Task> milestones() {
    return milestones;
  }

  ProjectCalendar calendar(Role role) {
    return resources.get(role).getCalendar();
  }

  /** By how much a task may be late. */
  Duration slack(int id) {
    org.mpxj.Task task = tasks.get(id);
    double hours =
        task.getTotalSlack()
            .convertUnits(TimeUnit.HOURS, task.getEffectiveCalendar())
            .getDuration();
    return Duration.ofSeconds(Math.round(hours * 3600));
  }
}
