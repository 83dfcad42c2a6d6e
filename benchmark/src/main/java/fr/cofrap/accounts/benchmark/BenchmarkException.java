package fr.cofrap.accounts.benchmark;

/** Something that makes the measures worthless or impossible, in French. */
public final class BenchmarkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BenchmarkException(String message) {
    super(message);
  }
}
