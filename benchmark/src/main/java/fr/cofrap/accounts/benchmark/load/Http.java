package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Requests as bytes. */
final class Http {

  private Http() {}

  /** A request to a function, over a connection that stays open. */
  static byte[] post(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST / HTTP/1.1\r\nHost: banc\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  /** Writes a number with leading zeros over a place that was kept for it. */
  static void digits(byte[] target, int at, int length, long number) {
    long rest = number;
    for (int i = at + length - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
