package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two real Debian machines, plan and ouvrier, reached over SSH; see scripts/machines.sh. */
final class Machines implements AutoCloseable {

  static final List<String> NAMES = List.of("plan", "ouvrier");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int FIRST_ADDRESS = 10;
  private static final int FIRST_NETWORK = 214;
  private static final Set<Integer> TAKEN = new HashSet<>();

  private final Thread hook = new Thread(() -> script("down"));
  private final int network;
  private final Path state;
  private Path inventory;

  /** Whatever laboratories are open, of this build and of others on this machine. */
  static synchronized Machines onAFreeNetwork() {
    int network = FIRST_NETWORK + (int) (ProcessHandle.current().pid() % 20) * 2;
    while (TAKEN.contains(network) || Files.exists(Path.of("/sys/class/net/cofrap" + network))) {
      network++;
    }
    TAKEN.add(network);
    return new Machines(network);
  }

  /**
   * @param network which of the private networks 10.213.0.0/24 to 10.213.255.0/24 they are on;
   *     scripts/machines.sh takes 213 unless told otherwise
   */
  Machines(int network) {
    this.network = network;
    this.state = ROOT.resolve("platform/target/machines/" + network);
    this.inventory = state.resolve("example");
  }

  /** Why this machine cannot start others; blank when it can. */
  String impediment() {
    Run can = script("can");
    return can.status() == 0 ? "" : can.output().strip();
  }

  void start() {
    Runtime.getRuntime().addShutdownHook(hook);
    script("up").succeeded();
  }

  /** What the machines see this one as. */
  String host() {
    return address(1);
  }

  String address(String machine) {
    return address(FIRST_ADDRESS + NAMES.indexOf(machine));
  }

  private String address(int last) {
    return "10.213.%d.%d".formatted(network, last);
  }

  /** The folder of their inventory. */
  Path inventory() {
    return inventory;
  }

  /** Leaves only the first in the inventory, as in that of a single machine. */
  void alone() {
    try {
      Path single = state.resolve("single");
      Files.createDirectories(single);
      String hosts = Files.readString(Playbook.ANSIBLE.resolve("inventories/single/hosts.yml"));
      Files.writeString(single.resolve("hosts.yml"), hosts.replace("192.0.2.10", address("plan")));
      Files.move(inventory.resolve("group_vars"), single.resolve("group_vars"));
      inventory = single;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both in the control plane, as in the inventory of three. */
  void together() {
    try {
      Path file = inventory.resolve("hosts.yml");
      String hosts = Files.readString(file);
      String worker =
          hosts.substring(hosts.indexOf("        ouvrier:"), hosts.indexOf("    operator:"));
      Files.writeString(
          file,
          hosts
              .replace("      hosts:\n" + worker, "      hosts: {}\n")
              .replace("    workers:", worker + "    workers:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operator's own folder. */
  Path operator() {
    return state.resolve("operateur");
  }

  /** Runs a command as root on a machine. */
  Run on(String machine, String command) {
    String options =
        "-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR";
    return Run.of(
        state,
        Map.of(),
        List.of(
            "sh",
            "-c",
            "exec ssh -i key " + options + " debian@" + address(machine) + " \"$1\"",
            "sh",
            "sudo sh -c '" + command.replace("'", "'\\''") + "'"));
  }

  /** Pulls its cable out. */
  void cut(String machine) {
    link(machine, "down");
  }

  /** And back in. */
  void mend(String machine) {
    link(machine, "up");
  }

  private void link(String machine, String order) {
    String link = "cofrap%d-%s".formatted(network, machine.substring(0, 1));
    Run.of(ROOT, Map.of(), List.of("ip", "link", "set", link, order)).succeeded();
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

  private Run script(String order) {
    Map<String, String> environment =
        Map.of(
            "COFRAP_MACHINES", state.toString(),
            "COFRAP_MACHINES_NETWORK", String.valueOf(network));
    return Run.of(ROOT, environment, List.of("scripts/machines.sh", order));
  }

  @Override
  public void close() {
    script("down");
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
