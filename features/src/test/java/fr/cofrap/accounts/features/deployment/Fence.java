package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that {@code stack.yml} gives a function. Where this user may ask the kernel for a
 * group of control, it holds the process to it as Kubernetes would, its sockets included where
 * groups are of the second version, and ends one that wants more; elsewhere nothing does, and what
 * the process keeps to itself is looked at.
 */
final class Fence {

  private static final Pattern LIMIT = Pattern.compile("limits: &limits\\s+memory: (\\d+)Mi");
  private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s+(\\d+) kB");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final long KIB = 1024;

  private final long bytes = bytesOfTheStack();
  private final Path group;

  private Fence(Path group) {
    this.group = group;
  }

  /** One around processes that are not started yet. */
  static Fence raise() {
    boolean unified = Files.exists(GROUPS.resolve("cgroup.controllers"));
    Path group =
        (unified ? GROUPS : GROUPS.resolve("memory")).resolve("cofrap-" + UUID.randomUUID());
    Fence fence = new Fence(group);
    try {
      Files.createDirectory(group);
      Path limit = group.resolve(unified ? "memory.max" : "memory.limit_in_bytes");
      Files.writeString(limit, String.valueOf(fence.bytes));
      return fence;
    } catch (IOException e) {
      fence.remove();
      return new Fence(null);
    }
  }

  private static long bytesOfTheStack() {
    try {
      Matcher limit = LIMIT.matcher(Files.readString(Repository.path("stack.yml")));
      if (!limit.find()) {
        throw new AssertionError("stack.yml gives functions no memory");
      }
      return Long.parseLong(limit.group(1)) * KIB * KIB;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command that runs within it. */
  List<String> around(List<String> command) {
    if (group == null) {
      return command;
    }
    List<String> within = new ArrayList<>(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\""));
    within.add(group.resolve("cgroup.procs").toString());
    within.addAll(command);
    return within;
  }

  /** Whether a process of it keeps more memory to itself than the function is given. */
  boolean isExceededBy(long pid) {
    try {
      Matcher anonymous = ANONYMOUS.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return anonymous.find() && Long.parseLong(anonymous.group(1)) * KIB > bytes;
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  /** Takes it away, once its processes have ended. */
  void remove() {
    if (group != null) {
      group.toFile().delete();
    }
  }

  @Override
  public String toString() {
    return bytes / KIB / KIB + " MiB, " + (group == null ? "looked at" : "held by the kernel");
  }
}
