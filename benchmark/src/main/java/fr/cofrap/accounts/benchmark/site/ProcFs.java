package fr.cofrap.accounts.benchmark.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Linux tells of processes and of the machine (proc(5)). */
public final class ProcFs {

  private static final double MILLIS_PER_TICK = 10;
  private static final double KIB_PER_MIB = 1024;

  private ProcFs() {}

  /** Processor time that a process has used, in milliseconds, to the nearest 10. */
  public static double cpuMillis(long pid) {
    return cpuMillis(read("/proc/" + pid + "/stat"), false);
  }

  /** The same of those among its children that have ended. */
  public static double endedChildrenCpuMillis(long pid) {
    String stat = read("/proc/" + pid + "/stat");
    return cpuMillis(stat, true) - cpuMillis(stat, false);
  }

  /** The same for a process and its children, those that have ended included. */
  public static double familyCpuMillis(long pid) {
    String stat = "/proc/" + pid + "/stat";
    double before;
    double children;
    double now = cpuMillis(read(stat), true);
    do {
      // a child that ends in between would be in neither figure
      before = now;
      children = childrenCpuMillis(pid);
      now = cpuMillis(read(stat), true);
    } while (now > before);
    return now + children;
  }

  private static double childrenCpuMillis(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .mapToDouble(child -> childCpuMillis(child.pid()))
        .sum();
  }

  private static double childCpuMillis(long pid) {
    try {
      return cpuMillis(pid);
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  /** Reads the fields after the name, which may itself hold blanks and brackets. */
  static double cpuMillis(String stat, boolean withEndedChildren) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return millis(fields, 11, withEndedChildren ? 14 : 12);
  }

  /** Time that all processors together have worked, the kernel's part included. */
  public static double machineBusyMillis() {
    return busyMillis(read("/proc/stat"));
  }

  /** Everything but idle, waiting for a disk, and what a hypervisor took. */
  static double busyMillis(String stat) {
    String[] fields = stat.lines().findFirst().orElseThrow().split(" +");
    return millis(fields, 1, 3) + millis(fields, 6, 7);
  }

  private static double millis(String[] fields, int first, int last) {
    return MILLIS_PER_TICK
        * Arrays.stream(fields, first, last + 1).mapToLong(Long::parseLong).sum();
  }

  /** The memory of a process that is in RAM, in MiB. */
  public static double residentMib(long pid) {
    return mib(read("/proc/" + pid + "/status"), "VmRSS:");
  }

  /** The same, pages shared with other processes counted in part, in MiB. */
  public static double proportionalMib(long pid) {
    return mib(read("/proc/" + pid + "/smaps_rollup"), "Pss:");
  }

  static double mib(String lines, String name) {
    return lines
            .lines()
            .filter(line -> line.startsWith(name))
            .map(line -> line.substring(name.length()).strip().split(" ")[0])
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElseThrow()
        / KIB_PER_MIB;
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a line {@code name : value}, or of {@code name=value}; empty if there is none. */
  static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replaceFirst("^\\s*[:=]\\s*", ""))
        .map(line -> line.replace("\"", "").strip())
        .findFirst()
        .orElse("");
  }
}
