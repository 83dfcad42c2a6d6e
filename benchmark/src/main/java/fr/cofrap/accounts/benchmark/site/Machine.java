package fr.cofrap.accounts.benchmark.site;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The circumstances that a reader needs to make sense of figures. */
public final class Machine {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);

  private Machine() {}

  /**
   * Notes date, processor, memory, system and load.
   *
   * @throws BenchmarkException on a system other than Linux
   */
  public static void describe(Results results, String command) {
    if (!Files.isReadable(Path.of("/proc/self/stat"))) {
      throw new BenchmarkException("Le banc lit /proc : il lui faut Linux.");
    }
    List<String> processor = lines("/proc/cpuinfo");
    List<String> system = lines("/etc/os-release");
    double gib = ProcFs.mib(ProcFs.read("/proc/meminfo"), "MemTotal:") / 1024;
    results.fact("Date", LocalDateTime.now().format(DATE));
    results.fact("Commande", command);
    results.fact(
        "Processeur",
        "%s, %d cœurs"
            .formatted(
                ProcFs.value(processor, "model name"), Runtime.getRuntime().availableProcessors()));
    results.fact("Mémoire", String.format(Locale.FRANCE, "%.0f Gio", gib));
    results.fact(
        "Système",
        ProcFs.value(system, "PRETTY_NAME") + ", Linux " + System.getProperty("os.version"));
    String load = ProcFs.read("/proc/loadavg").split(" ")[0];
    results.add(Results.PROCESSORS, "", Runtime.getRuntime().availableProcessors());
    results.add(Results.LOAD, "", Double.parseDouble(load));
  }

  private static List<String> lines(String file) {
    return Files.isReadable(Path.of(file)) ? ProcFs.read(file).lines().toList() : List.of();
  }
}
