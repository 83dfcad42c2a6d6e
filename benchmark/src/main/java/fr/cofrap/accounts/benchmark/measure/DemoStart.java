package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Leftovers;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From the command {@code ./demo}, in a built tree, to a page whose functions answer. */
final class DemoStart {

  private static final double MILLIS_PER_SECOND = 1000;

  private final Site site;
  private final Results results;

  DemoStart(Site site, Results results) {
    this.site = site;
    this.results = results;
  }

  /** Once in an empty folder, where the database is to be made, and once more in the same. */
  void measure() throws IOException {
    Path data = site.folder("demo");
    results.add("demo.first", "s", start(data));
    results.add("demo.next", "s", start(data));
    Leftovers.delete(data);
  }

  private double start(Path data) throws IOException {
    int port = Ports.free();
    Program demo =
        site.startWith(
            List.of("./demo"),
            Map.of("COFRAP_PORT", String.valueOf(port), "COFRAP_DATA", data.toString()));
    try {
      FirstAnswer.await(demo, port, get("/_/ready"));
      return FirstAnswer.await(demo, port, get("/")).answer() / MILLIS_PER_SECOND;
    } finally {
      site.stop(demo);
      Leftovers.stopDatabases(data);
    }
  }

  /** A request to read something. */
  static byte[] get(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
        .formatted(path)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
