package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that stay up for the whole session, each in its own process. */
final class Functions {

  /** Their names. */
  static final List<String> NAMES = List.of("authenticate", "generate-password", "generate-2fa");

  private final Site site;
  private final Map<String, Program> programs = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();

  Functions(Site site) {
    this.site = site;
  }

  /** Starts them, and waits until each answers, its database too. */
  void start(List<Launch> launches) throws IOException {
    for (Launch launch : launches) {
      String name = launch.way().program();
      int port = Ports.free();
      ports.put(name, port);
      programs.put(name, site.start(launch.command(), port));
    }
    for (String name : programs.keySet()) {
      FirstAnswer.await(program(name), port(name), DemoStart.get("/_/ready"));
    }
  }

  Population populate(int size) throws IOException {
    return Population.make(size, ports);
  }

  int port(String name) {
    return ports.get(name);
  }

  /** A function's process, which must be running. */
  Program program(String name) {
    Program program = programs.get(name);
    program.requireAlive();
    return program;
  }
}
