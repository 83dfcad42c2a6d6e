package fr.cofrap.accounts.runtime.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/**
 * The one thread on which a function answers. A request spends its time waiting for PostgreSQL or
 * until its refusal may leave, and neither holds a thread; more than one core of work is what
 * replicas are for.
 */
public final class EventLoop {

  private EventLoop() {}

  /** Options for a function; nothing is read from or written to the disk. */
  public static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }
}
