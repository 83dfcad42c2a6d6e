package fr.cofrap.accounts.features.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does things at the same time: every thread stands ready before the first one starts. */
public final class Together implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Does the same thing so many times at once. */
  public static <T> List<T> times(int count, Callable<T> action) {
    try (Together together = new Together()) {
      return results(together.start(Collections.nCopies(count, action)));
    }
  }

  /** Starts one, and returns while it runs. */
  public <T> Future<T> start(Callable<T> action) {
    return threads.submit(action);
  }

  /** Starts these at once, and returns while they run. */
  public <T> List<Future<T>> start(List<? extends Callable<T>> actions) {
    CountDownLatch ready = new CountDownLatch(actions.size());
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> action : actions) {
      futures.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return action.call();
              }));
    }
    return futures;
  }

  /** What came of them, in their order. */
  public static <T> List<T> results(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  /** What came of one. */
  public static <T> T result(Future<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("one of several at once failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
