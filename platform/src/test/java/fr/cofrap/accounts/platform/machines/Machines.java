package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two real Debian machines, plan and ouvrier, reached over SSH; see scripts/machines.sh. */
final class Machines implements AutoCloseable {

  /** What the machines see this one as. */
  static final String HOST = "10.213.213.1";

  static final Map<String, String> ADDRESSES =
      Map.of("plan", "10.213.213.10", "ouvrier", "10.213.213.11");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path STATE = ROOT.resolve("platform/target/machines");

  private final Thread hook = new Thread(() -> script("down"));

  private Path inventory = STATE.resolve("example");

  private Machines() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Why this machine cannot start others; blank when it can. */
  static String impediment() {
    Run can = script("can");
    return can.status() == 0 ? "" : can.output().strip();
  }

  static Machines start() {
    Machines machines = new Machines();
    script("up").succeeded();
    return machines;
  }

  /** The folder of their inventory. */
  Path inventory() {
    return inventory;
  }

  /** Leaves only the first in the inventory, as in that of a single machine. */
  void alone() {
    try {
      Path single = STATE.resolve("single");
      Files.createDirectories(single);
      String hosts = Files.readString(Playbook.ANSIBLE.resolve("inventories/single/hosts.yml"));
      Files.writeString(
          single.resolve("hosts.yml"), hosts.replace("192.0.2.10", ADDRESSES.get("plan")));
      Files.move(inventory.resolve("group_vars"), single.resolve("group_vars"));
      inventory = single;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operator's own folder. */
  Path operator() {
    return STATE.resolve("operateur");
  }

  /** Runs a command as root on a machine. */
  Run on(String machine, String command) {
    String options =
        "-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR";
    return Run.of(
        STATE,
        Map.of(),
        List.of(
            "sh",
            "-c",
            "exec ssh -i key " + options + " debian@" + ADDRESSES.get(machine) + " \"$1\"",
            "sh",
            "sudo sh -c '" + command.replace("'", "'\\''") + "'"));
  }

  /** Adds to what the inventory says. */
  void configure(String yaml) {
    Path file = inventory.resolve("group_vars/cofrap.yml");
    try {
      Files.writeString(file, Files.readString(file) + yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run script(String order) {
    return Run.of(ROOT, Map.of(), List.of("scripts/machines.sh", order));
  }

  @Override
  public void close() {
    script("down");
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
