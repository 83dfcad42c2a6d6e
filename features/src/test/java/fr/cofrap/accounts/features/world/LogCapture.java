package fr.cofrap.accounts.features.world;

import fr.cofrap.accounts.runtime.log.Logging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps every line that the product writes, as a container's standard output would hold it. */
public final class LogCapture {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private LogCapture() {}

  /** Sets the product's logging up as its own main method does, with its output kept here. */
  static LogCapture start() {
    LogCapture capture = new LogCapture();
    PrintStream before = System.out;
    System.setOut(new PrintStream(capture.written, true, StandardCharsets.UTF_8));
    try {
      Logging.start();
    } finally {
      System.setOut(before);
    }
    return capture;
  }

  /** All of it. */
  public String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /** All of it, line by line. */
  public List<String> lines() {
    return text().lines().toList();
  }
}
