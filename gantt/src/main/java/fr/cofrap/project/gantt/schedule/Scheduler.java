package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mpxj.ProjectFile;

/**
 * Plans: dependencies first, then one thing at a time for each role, then the critical path of what
 * came out, in which a role that is busy counts as much as a dependency.
 */
public final class Scheduler {

  private final Team team;
  private final List<Plan.Milestone> milestones;

  public Scheduler(Team team, List<Plan.Milestone> milestones) {
    this.team = team;
    this.milestones = List.copyOf(milestones);
  }

  /** What dependencies alone allow, as if nobody ever had two things to do at once. */
  public Schedule unlevelled(Network network, LocalDateTime begin) {
    return schedule(network, Links.NONE, run(network, Links.NONE, begin));
  }

  /** What the team can do. */
  public Schedule levelled(Network network, LocalDateTime begin) {
    Links links = links(network, begin);
    return schedule(network, links, run(network, links, begin));
  }

  /** The same as a project file, with the missions as summary tasks. */
  public ProjectFile file(Network network, Map<Integer, String> missions, LocalDateTime begin) {
    Links links = links(network, begin);
    return new CriticalPathMethod(team)
        .under(missions)
        .with(network, links, milestones)
        .run(begin)
        .file();
  }

  private Links links(Network network, LocalDateTime begin) {
    return Levelling.order(network, run(network, Links.NONE, begin), begin);
  }

  private CriticalPathMethod run(Network network, Links links, LocalDateTime begin) {
    return new CriticalPathMethod(team).with(network, links, milestones).run(begin);
  }

  private Schedule schedule(Network network, Links links, CriticalPathMethod cpm) {
    Map<Integer, Slot> slots = new HashMap<>();
    for (Task task : network.tasks()) {
      org.mpxj.Task planned = cpm.task(task.id());
      slots.put(
          task.id(),
          new Slot(
              task,
              planned.getStart(),
              planned.getFinish(),
              cpm.slack(task.id()),
              links.before(task.id())));
    }
    Map<String, LocalDateTime> reached = new TreeMap<>();
    cpm.milestones().forEach((code, task) -> reached.put(code, task.getFinish()));
    return new Schedule(slots, reached);
  }
}
