package fr.cofrap.accounts.benchmark;

/** Something that makes the measures worthless or impossible, in French. */
final class BenchmarkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BenchmarkException(String message) {
    super(message);
  }
}
