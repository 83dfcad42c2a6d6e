package fr.cofrap.accounts.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the bench is asked for.
 *
 * @param plan how much
 * @param json where to write everything
 * @param publish whether to renew the page of results
 * @param redraw whether to do nothing else: write that page anew from the figures beside it
 * @param parts what to measure
 * @param flags the file of JVM options that functions run with
 */
public record Options(
    Plan plan, Optional<Path> json, boolean publish, boolean redraw, Set<Part> parts, Path flags) {

  /** The default file of JVM options. */
  static final Path FLAGS = Path.of("functions/java-options");

  /** What can be measured by itself. */
  public enum Part {
    DEMARRAGE,
    DEBIT,
    DEMO,
    IMAGES
  }

  /**
   * Reads the command line, and {@code COFRAP_JAVA_OPTIONS} for another file of JVM options.
   *
   * @throws BenchmarkException when it cannot be understood
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    Plan plan = Plan.FULL;
    Optional<Path> json = Optional.empty();
    boolean publish = false;
    boolean redraw = false;
    Set<Part> parts = EnumSet.allOf(Part.class);
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--quick" -> plan = Plan.QUICK;
        case "--publier" -> publish = true;
        case "--redessiner" -> redraw = true;
        case "--json" -> json = Optional.of(writable(value(option, left)));
        case "--seulement" -> parts = parts(value(option, left));
        default -> throw new BenchmarkException("Option inconnue : " + option);
      }
    }
    String flags = environment.getOrDefault("COFRAP_JAVA_OPTIONS", FLAGS.toString());
    return new Options(plan, json, publish, redraw, parts, Path.of(flags).toAbsolutePath());
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new BenchmarkException(option + " attend une valeur.");
    }
    return left.pop();
  }

  /** A file that can be written: better known before the session than after it. */
  private static Path writable(String file) {
    Path path = Path.of(file).toAbsolutePath();
    if (Files.isDirectory(path)
        || !Files.isWritable(Files.exists(path) ? path : path.getParent())) {
      throw new BenchmarkException("On ne peut pas écrire dans " + file + ".");
    }
    return path;
  }

  private static Set<Part> parts(String list) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : list.split(",")) {
      try {
        parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new BenchmarkException(
            "--seulement attend demarrage, debit, demo ou images, séparés par des virgules.");
      }
    }
    return parts;
  }

  /** The command, as somebody else would give it: where the results go does not matter to them. */
  public String command() {
    String only =
        parts.size() == Part.values().length
            ? ""
            : parts.stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",", " --seulement ", ""));
    return "./bench"
        + (plan == Plan.QUICK ? " --quick" : "")
        + only
        + (publish ? " --publier" : "");
  }
}
