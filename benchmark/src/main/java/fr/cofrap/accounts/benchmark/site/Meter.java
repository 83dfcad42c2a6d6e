package fr.cofrap.accounts.benchmark.site;

import java.util.OptionalLong;

/** Who spends processor time between two moments: the function, its database, those who ask. */
public final class Meter {

  private static final long SELF = ProcessHandle.current().pid();
  private static final double NANOS_PER_MILLI = 1e6;

  private final OptionalLong function;
  private final long database;
  private final double postgresBefore;
  private final Spent before;

  Meter(OptionalLong function, long database) {
    this.function = function;
    this.database = database;
    this.postgresBefore = ProcFs.familyCpuMillis(database);
    this.before = now(postgresBefore);
  }

  /**
   * Milliseconds: of clock time, then of processor time.
   *
   * @param clock clock time
   * @param machine all processors together, whoever made them work
   * @param function the function
   * @param postgres the database, with all its processes
   * @param generator the bench itself, which asks
   * @param tools programs that the bench has run and that have ended, such as pgbench
   */
  public record Spent(
      double clock,
      double machine,
      double function,
      double postgres,
      double generator,
      double tools) {

    /** The part of one processor that the generator kept busy, from 0 to 1. */
    public double generatorShare() {
      return generator / clock;
    }

    /** The part of the machine that nobody named here has used: the kernel and other programs. */
    public double othersShare(int processors) {
      double named = function + postgres + generator + tools;
      return Math.max(0, machine - named) / clock / processors;
    }
  }

  /** Starts counting, for a function or another program that answers. */
  public static Meter of(Program function, Site site) {
    return new Meter(OptionalLong.of(function.pid()), site.table().pid());
  }

  /** Starts counting where no function takes part. */
  public static Meter of(Site site) {
    return new Meter(OptionalLong.empty(), site.table().pid());
  }

  /**
   * What has been spent since. Looking at the database's many processes takes time of its own, so
   * it comes first at the start and last at the end, outside what is counted.
   */
  public Spent stop() {
    Spent now = now(0);
    return new Spent(
        now.clock - before.clock,
        now.machine - before.machine,
        now.function - before.function,
        ProcFs.familyCpuMillis(database) - postgresBefore,
        now.generator - before.generator,
        now.tools - before.tools);
  }

  private Spent now(double postgres) {
    return new Spent(
        System.nanoTime() / NANOS_PER_MILLI,
        ProcFs.machineBusyMillis(),
        function.isPresent() ? ProcFs.cpuMillis(function.getAsLong()) : 0,
        postgres,
        ProcFs.cpuMillis(SELF),
        ProcFs.endedChildrenCpuMillis(SELF));
  }
}
