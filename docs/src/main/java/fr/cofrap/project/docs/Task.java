package fr.cofrap.project.docs;

import com.networknt.schema.JsonSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A piece of work, as the front matter of its card says it; kanban/carte.schema.json says what each
 * value may be.
 *
 * @param effort working time that it takes
 * @param dependsOn the tasks that must be finished first
 * @param milestone that waits for it
 * @param file its card, from the root of the repository
 */
public record Task(
    int id,
    String title,
    State state,
    int mission,
    String role,
    Duration effort,
    List<Integer> dependsOn,
    String milestone,
    String file) {

  /** Where the cards are, from the root of the repository. */
  static final String FOLDER = "kanban/cartes/";

  /**
   * Those of the board, in the order of their numbers.
   *
   * @throws DocsException with everything that must be corrected: a file that is no card, two cards
   *     of one number
   */
  static List<Task> all(Tree tree) {
    JsonSchema schema = Schemas.schema(tree, "kanban/carte.schema.json");
    List<DocsException> faults = new ArrayList<>();
    Map<Integer, Task> all = new TreeMap<>();
    for (String path : tree.matching(FOLDER + "*.md")) {
      try {
        Task task = parse(path, tree.read(path), schema);
        Task other = all.putIfAbsent(task.id, task);
        if (other != null) {
          String taken = "son numéro est déjà celui de " + other.file;
          throw new DocsException(path, taken, "prenez le plus grand plus un");
        }
      } catch (DocsException e) {
        faults.add(e);
      }
    }
    DocsException.refuse(faults);
    return List.copyOf(all.values());
  }

  private static Task parse(String path, String text, JsonSchema schema) {
    if (!text.startsWith("---\n")) {
      String form = "écrivez l’en-tête entre deux lignes « --- »";
      throw new DocsException(path, "ce n’est pas la forme d’une carte", form);
    }
    Task task = Schemas.parse(path, text, schema, Task.class).in(path);
    if (!path.matches(".*/%s-[a-z0-9-]+\\.md".formatted(task.number()))) {
      String name = "donnez-lui un nom tel que " + task.number() + "-titre-court.md";
      throw new DocsException(path, "son nom ne suit pas le numéro de la carte", name);
    }
    return task;
  }

  private Task in(String card) {
    return new Task(id, title, state, mission, role, effort, dependsOn, milestone, card);
  }

  private Task with(String who, Duration time, Stream<Integer> on) {
    return new Task(id, title, state, mission, who, time, on.toList(), milestone, file);
  }

  Task by(String other) {
    return with(other, effort, awaited());
  }

  Task taking(Duration other) {
    return with(role, other, awaited());
  }

  Task afterAlso(int other) {
    return with(role, effort, Stream.concat(awaited(), Stream.of(other)));
  }

  /** What is left once these tasks are finished: nobody waits for them any more. */
  static List<Task> without(Collection<Integer> finished, Collection<Task> tasks) {
    return tasks.stream()
        .filter(it -> !finished.contains(it.id))
        .map(it -> it.with(it.role, it.effort, it.awaited().filter(on -> !finished.contains(on))))
        .toList();
  }

  private Stream<Integer> awaited() {
    return dependsOn.stream();
  }

  /** How much work some tasks are. */
  public static Duration effort(Collection<Task> tasks) {
    return sum(tasks.stream().map(Task::effort).toList());
  }

  static Duration sum(Collection<Duration> all) {
    return all.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Its number as the cards' files write it: three digits. */
  public String number() {
    return "%03d".formatted(id);
  }

  /** Its card, from the folder of the board. */
  public String link() {
    return file.substring("kanban/".length());
  }
}
