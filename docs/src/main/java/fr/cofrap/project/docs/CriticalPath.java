package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A project of MPXJ made of our tasks and milestones, and its scheduler run on it. */
record CriticalPath(
    Plan plan,
    ProjectFile file,
    Map<String, Resource> resources,
    Map<Integer, org.mpxj.Task> tasks,
    Map<String, org.mpxj.Task> milestones,
    Map<Integer, org.mpxj.Task> groups) {

  /** Where the numbers of summary tasks and of milestones begin; a task has its card's. */
  private static final int GROUPS = 10_000;

  private static final int POINTS = 20_000;

  /**
   * One without tasks.
   *
   * @param adapted the role whose days are limited by the welcome; empty for none
   */
  static CriticalPath of(Plan plan, String adapted) {
    ProjectFile file = new ProjectFile();
    file.setDefaultCalendar(WorkTime.of(file, "Calendrier de l’équipe", plan).calendar());
    int minutes = WorkTime.minutes(plan.week());
    file.getProjectProperties().setMinutesPerDay(minutes);
    file.getProjectProperties().setMinutesPerWeek(minutes * plan.week().days().size());
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (String role : plan.roles().keySet()) {
      WorkTime own = WorkTime.of(file, plan.label(role), plan);
      Resource resource = file.addResource();
      resource.setName(plan.label(role));
      resource.setCalendar((role.equals(adapted) ? own.limited(plan.welcome()) : own).calendar());
      resources.put(role, resource);
    }
    return new CriticalPath(
        plan, file, resources, new HashMap<>(), new LinkedHashMap<>(), new HashMap<>());
  }

  /** Puts each task under its mission, which becomes a summary task. */
  CriticalPath underMissions() {
    plan.missions()
        .forEach((mission, it) -> groups.put(mission, name(file.addTask(), GROUPS + mission, it)));
    return this;
  }

  /**
   * Adds every task, what it waits for, and the milestones that wait for it.
   *
   * @param before by task, the one that its role does just before
   */
  CriticalPath with(Collection<Task> network, Map<Integer, Integer> before) {
    network.forEach(this::add);
    for (Task task : network) {
      Stream.concat(task.dependsOn().stream(), Stream.ofNullable(before.get(task.id())))
          .distinct()
          .forEach(it -> link(tasks.get(it), tasks.get(task.id())));
    }
    for (Plan.Milestone point : plan.milestones()) {
      List<Task> awaited =
          network.stream().filter(it -> it.milestone().equals(point.code())).toList();
      if (!awaited.isEmpty()) {
        org.mpxj.Task milestone = name(file.addTask(), POINTS + milestones.size(), point.name());
        milestone.setMilestone(true);
        time(milestone, Duration.ZERO);
        milestones.put(point.code(), milestone);
        awaited.forEach(it -> link(tasks.get(it.id()), milestone));
      }
    }
    return this;
  }

  private void add(Task ours) {
    org.mpxj.Task group = groups.get(ours.mission());
    org.mpxj.Task task =
        name(group == null ? file.addTask() : group.addTask(), ours.id(), ours.title());
    task.setWork(hours(ours.effort()));
    task.setRemainingWork(hours(ours.effort()));
    time(task, ours.effort());
    ResourceAssignment assignment = task.addResourceAssignment(resources.get(ours.role()));
    assignment.setWork(hours(ours.effort()));
    assignment.setRemainingWork(hours(ours.effort()));
    assignment.setActualWork(hours(Duration.ZERO));
    tasks.put(ours.id(), task);
  }

  private static org.mpxj.Task name(org.mpxj.Task task, int id, String name) {
    task.setUniqueID(id);
    task.setName(name);
    return task;
  }

  /** The scheduler wants what was already done to be said: nothing. */
  private static void time(org.mpxj.Task task, Duration effort) {
    task.setDuration(hours(effort));
    task.setRemainingDuration(hours(effort));
    task.setActualDuration(hours(Duration.ZERO));
  }

  private static void link(org.mpxj.Task before, org.mpxj.Task after) {
    after.addPredecessor(new Relation.Builder().predecessorTask(before));
  }

  static org.mpxj.Duration hours(Duration duration) {
    return org.mpxj.Duration.getInstance(duration.toSeconds() / 3600.0, TimeUnit.HOURS);
  }

  CriticalPath run(LocalDateTime start) {
    file.getProjectProperties().setStartDate(start);
    try {
      new MicrosoftScheduler().schedule(file, start);
    } catch (CpmException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  ProjectCalendar calendar(String role) {
    return resources.get(role).getCalendar();
  }

  /** By how much a task may be late. */
  Duration slack(int id) {
    org.mpxj.Task task = tasks.get(id);
    var hours = task.getTotalSlack().convertUnits(TimeUnit.HOURS, task.getEffectiveCalendar());
    return Duration.ofSeconds(Math.round(hours.getDuration() * 3600));
  }
}
