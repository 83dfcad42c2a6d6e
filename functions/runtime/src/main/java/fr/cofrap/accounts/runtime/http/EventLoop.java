package fr.cofrap.accounts.runtime.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/**
 * The threads on which a function answers: one for each core, two at most. A request spends its
 * time waiting for PostgreSQL or until its refusal may leave, and neither holds a thread; more than
 * two cores of work is what replicas are for.
 */
public final class EventLoop {

  /** How many loops there are. */
  static final int COUNT = Math.min(2, Runtime.getRuntime().availableProcessors());

  private EventLoop() {}

  /** Options for a function; nothing is read from or written to the disk. */
  public static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(COUNT)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }
}
