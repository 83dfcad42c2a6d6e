package fr.cofrap.accounts.benchmark;

import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether the time that a refusal takes says why: six causes, each so many times, by turns. The
 * accounts are as it leaves them: nothing that needs them comes after.
 *
 * @param site where they are
 * @param accounts some of which are put into the states that are refused
 * @param port where authenticate listens
 * @param samples how often each cause is timed, under each load
 */
record Equality(Site site, Accounts accounts, int port, int samples) {

  /** Unknown name, wrong password, wrong code, replayed code, frozen factor, unreadable row. */
  private static final int CAUSES = 6;

  /** Accounts of each cause; each is asked too rarely to freeze before counters are made new. */
  private static final int LOT = 200;

  /** Puts the accounts of each lot into the state of its cause. */
  private static final ClassPathResource STATES = new ClassPathResource("benchmark/states.sql");

  /**
   * Measures it at rest, at a part of the throughput, and while honest people leave nothing of it.
   *
   * @param rate the refusals that arrive in a second, beside those at rest
   */
  void measure(double rate, Results results) throws Exception {
    compare("repos", 0, 60, results);
    compare("part", 0, rate, results);
    compare("sature", 8, rate, results);
    results.add("egalite.essais", "", samples);
  }

  private void compare(String load, int clients, double rate, Results results) throws Exception {
    List<List<Double>> times = Stream.<List<Double>>generate(ArrayList::new).limit(CAUSES).toList();
    while (times.stream().anyMatch(it -> it.size() < samples)) {
      site.tidy();
      String states = STATES.getContentAsString(StandardCharsets.UTF_8);
      site.owner().update(states, Accounts.FIRST, LOT);
      int seconds = (int) Math.ceil(CAUSES * LOT / rate);
      List<String> honest = clients == 0 ? List.of("") : accounts.honest(CAUSES * LOT, seconds);
      List<String> right = accounts.honest(0, seconds);
      List<Integer> order = IntStream.range(0, CAUSES * LOT).boxed().collect(toList());
      Collections.shuffle(order); // else one cause would always come after the same other
      List<String> bodies = order.stream().map(it -> altered(right.get(it), it / LOT)).toList();
      try (Load asking = new Load(port, false, honest, bodies)) {
        asking.run(clients, seconds, rate);
        asking.refusedMillis().forEach((turn, its) -> times.get(order.get(turn) / LOT).addAll(its));
      }
    }
    List<double[]> all =
        times.stream().map(it -> it.stream().mapToDouble(Double::doubleValue).toArray()).toList();
    publish("egalite." + load, all, results);
  }

  private static String altered(String right, int cause) {
    return switch (cause) {
      case 0 -> right.replaceFirst("(username\":\")1", "$19");
      case 1 -> right.replaceFirst("password\":\"[^\"]*", "password\":\"" + "x".repeat(24));
      case 2 -> right.replaceFirst("code\":\"\\d*", "code\":\"000000");
      default -> right;
    };
  }

  /** Of the two causes that are furthest apart: medians, and how well a guess by time does. */
  private static void publish(String id, List<double[]> times, Results results) {
    List<Double> medians = times.stream().map(Median.withDefaults()::evaluate).toList();
    results.add(id + ".mediane", "ms", medians.get(0));
    results.add(id + ".ecart", "ms", Collections.max(medians) - Collections.min(medians));
    List<double[]> pairs =
        IntStream.range(0, CAUSES * CAUSES)
            .filter(it -> it / CAUSES < it % CAUSES)
            .mapToObj(it -> compared(times.get(it / CAUSES), times.get(it % CAUSES)))
            .toList();
    results.add(id + ".devine", "%", pairs.stream().mapToDouble(it -> it[0]).max().orElseThrow());
    double least = pairs.stream().mapToDouble(it -> it[1]).min().orElseThrow();
    results.add(id + ".p", "", Math.min(1, least * pairs.size()));
  }

  /** How often, in percent, the slower of two is of the slower cause; and p (Mann and Whitney). */
  static double[] compared(double[] one, double[] other) {
    var test = MannWhitneyUTest.withDefaults().test(one, other);
    double share = test.getStatistic() / ((double) one.length * other.length);
    return new double[] {100 * Math.max(share, 1 - share), test.getPValue()};
  }
}
