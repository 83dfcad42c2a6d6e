package fr.cofrap.accounts.features.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes requests that are wrong in one way or several. None can succeed: names are either the one
 * account made for the purpose, whose password is never given, or no names at all.
 */
final class MalformedRequests {

  private static final List<String> FUNCTIONS =
      List.of("generate-password", "generate-2fa", "authenticate");
  private static final List<String> MEMBERS =
      List.of("username", "ticket", "retry_key", "password", "code", Payloads.MARK);

  private final Random random;

  MalformedRequests(long seed) {
    this.random = new Random(seed);
  }

  /** The next one, in which MARK stands for what must never come back. */
  byte[] next() {
    return switch (random.nextInt(10)) {
      case 0 -> garbage();
      case 1, 2, 3 -> request(body(), 0).getBytes(ISO_8859_1);
      case 4, 5 -> request(spoil(body()), 0).getBytes(ISO_8859_1);
      case 6, 7 -> request(body(), 1 + random.nextInt(3)).getBytes(ISO_8859_1);
      case 8 -> request(" ".repeat(random.nextInt(20_000)) + body(), 0).getBytes(ISO_8859_1);
      default -> spoil(request(spoil(body()), random.nextInt(2))).getBytes(ISO_8859_1);
    };
  }

  private byte[] garbage() {
    if (random.nextBoolean()) {
      return pick(Payloads.GARBAGE).getBytes(ISO_8859_1);
    }
    byte[] noise = new byte[1 + random.nextInt(300)];
    random.nextBytes(noise);
    byte[] mark = Payloads.MARK.getBytes(ISO_8859_1);
    byte[] both = Arrays.copyOf(noise, noise.length + mark.length);
    System.arraycopy(mark, 0, both, noise.length, mark.length);
    return both;
  }

  private String request(String body, int oddHeaders) {
    List<String> lines = new ArrayList<>();
    boolean oddTarget = random.nextInt(4) == 0;
    String method = random.nextInt(4) == 0 ? pick(Payloads.METHODS) : "POST";
    lines.add(
        method
            + " /function/"
            + pick(FUNCTIONS)
            + (oddTarget ? pick(Payloads.QUERIES) : "")
            + " HTTP/1.1");
    lines.add("Host: localhost");
    lines.add("Connection: close");
    lines.add("Content-Type: application/json");
    lines.add("Content-Length: " + body.length());
    for (int i = 0; i < oddHeaders; i++) {
      change(lines, pick(Payloads.HEADERS));
    }
    return String.join("\r\n", lines) + "\r\n\r\n" + body;
  }

  /** Adds a header, beside one of the same name or in its place. */
  private void change(List<String> lines, String header) {
    String name = header.split(":", 2)[0];
    if (random.nextBoolean()) {
      lines.removeIf(line -> line.startsWith(name + ":"));
    }
    lines.add(1 + random.nextInt(lines.size()), header);
  }

  private String body() {
    StringBuilder json = new StringBuilder("{");
    int members = random.nextInt(6);
    for (int i = 0; i < members; i++) {
      String member = pick(MEMBERS);
      boolean likely = "code".equals(member) && random.nextBoolean();
      json.append(i == 0 ? "" : ",").append('"').append(member).append("\":");
      json.append(likely ? Payloads.CODE : pick(Payloads.VALUES));
    }
    return json.append("}").toString();
  }

  /**
   * Changes a few characters. Names stay impossible: a name that could be created is never among
   * the values but that of the account, which is taken, so it is made impossible first.
   */
  private String spoil(String text) {
    StringBuilder spoilt = new StringBuilder(text.replace("fuzz-target", "<fuzz target>"));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && spoilt.length() > 0; i++) {
      int position = random.nextInt(spoilt.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.setCharAt(position, (char) random.nextInt(256));
        case 1 -> spoilt.deleteCharAt(position);
        default -> spoilt.insert(position, (char) random.nextInt(256));
      }
    }
    return spoilt.toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
