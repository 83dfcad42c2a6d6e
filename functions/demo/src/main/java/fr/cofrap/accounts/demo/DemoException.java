package fr.cofrap.accounts.demo;

/** Something that keeps the demonstration from starting, with the remedy, in French. */
public final class DemoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoException(String message) {
    super(message);
  }
}
