package fr.cofrap.accounts.benchmark.load;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP answer, once it has come whole. */
record Answer(int status, String body) {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  /** The status of an answer that is whole; nothing while some of it is missing. */
  static Optional<Integer> status(ByteBuffer received) {
    int end = endOfHead(received);
    if (end < 0 || received.position() < end + length(received, end)) {
      return Optional.empty();
    }
    int status = 0;
    for (int i = STATUS_AT; i < STATUS_AT + 3; i++) {
      status = status * 10 + received.get(i) - '0';
    }
    return Optional.of(status);
  }

  /** All of a whole answer. */
  static Answer of(ByteBuffer received) {
    int end = endOfHead(received);
    String body =
        new String(received.array(), end, received.position() - end, StandardCharsets.UTF_8);
    return new Answer(status(received).orElseThrow(), body);
  }

  private static int endOfHead(ByteBuffer received) {
    for (int i = 3; i < received.position(); i++) {
      if (received.get(i) == '\n' && received.get(i - 1) == '\r' && received.get(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int length(ByteBuffer received, int end) {
    for (int i = 0; i < end - LENGTH.length; i++) {
      if (received.get(i) == '\n' && isLength(received, i + 1)) {
        return number(received, i + 1 + LENGTH.length);
      }
    }
    throw new BenchmarkException("Une réponse n’annonce pas sa longueur (Content-Length).");
  }

  private static boolean isLength(ByteBuffer received, int at) {
    for (int i = 0; i < LENGTH.length; i++) {
      if (Character.toLowerCase(received.get(at + i)) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(ByteBuffer received, int at) {
    int number = 0;
    int i = received.get(at) == ' ' ? at + 1 : at;
    for (; Character.isDigit(received.get(i)); i++) {
      number = number * 10 + received.get(i) - '0';
    }
    return number;
  }

  /** The text of a member of a flat JSON body. */
  String member(String name) {
    Matcher found =
        Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(body);
    if (!found.find()) {
      throw new BenchmarkException("Une réponse ne contient pas « " + name + " ».");
    }
    return found.group(1);
  }
}
