package fr.cofrap.accounts.runtime.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.Executors;

/** What a function takes on at once, and how long it waits. */
public final class Limits {

  /** The largest body that is read, in bytes: several times a name, a ticket and a retry key. */
  public static final long MAX_BODY = 4096;

  /**
   * How long a request may take, from its headers to its answer, in milliseconds: twice what the
   * table may, and well within the minute that OpenFaaS' gateway waits.
   */
  static final long REQUEST_MILLIS = 10_000;

  /**
   * Calls at work at once. A refusal that is held back for its pace counts too, because it keeps
   * its thread (CAMEL-27217), of some 200 KiB: 64 MiB in all, for which stack.yml's limit leaves
   * room. Enough for 3,200 refusals a second of 100 ms each: half as many again as 40 % of what two
   * cores can grant.
   */
  public static final int CALLS = 320;

  /**
   * Kept for those who ask for readiness or measures, however many calls there are: the kubelet and
   * two scrapers, with what they ask before an earlier answer has come.
   */
  static final int SPARE = 8;

  /**
   * The first line of a request at most, in bytes: ten times our longest address. To move what
   * follows each of its escapes, as Vert.x does, grows like the square of this.
   */
  static final int LINE = 512;

  /** Headers of a request at most: what Tomcat reads, and several times what browsers send. */
  static final int HEADERS = 100;

  /**
   * Connections that have brought no whole request. Each holds at most 8 KiB of headers, in 100
   * objects of 140 bytes: 16 MiB in all.
   */
  static final int WAITING = 768;

  /**
   * What is read of a connection at once, in bytes: some hundred of the shortest requests. The
   * kernel keeps twice that either way, from before it is taken until its last answer is read: of a
   * longer answer, the rest waits here, where it is counted among those who wait.
   */
  static final int BUFFER = 2048;

  /**
   * What waits for a caller to read it, in bytes, before whoever asks on is cut: about our longest
   * answer, the measures. With what the kernel keeps, as it counts, it is memory of the function,
   * for as many connections as wait: 9 MiB.
   */
  static final int UNREAD = 8192;

  /**
   * A connection that says nothing and is told nothing for so long is closed, in seconds: three
   * times what a request may take.
   */
  static final int PATIENCE_SECONDS = 30;

  private Limits() {}

  /**
   * What listens on one thread and runs routes on others. These come and go with the calls, where
   * Vert.x's own pool would keep as many as it ever had; the entrance sees to how many there are.
   */
  static VertxInternal vertx() {
    VertxBuilder vertx = new VertxBuilder(new VertxOptions().setEventLoopPoolSize(1));
    vertx.executorServiceFactory((threads, least, most) -> Executors.newCachedThreadPool(threads));
    return (VertxInternal) vertx.init().vertx();
  }
}
