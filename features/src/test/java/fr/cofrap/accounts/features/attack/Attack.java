package fr.cofrap.accounts.features.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The ways by which one stranger once took a function down, or tried to. */
public enum Attack {
  PIPELINED("quarante mille requêtes enchaînées sur chacune de deux connexions") {
    @Override
    void begin(Stranger stranger) {
      byte[] requests = REFUSED.repeat(40_000).getBytes(US_ASCII);
      stranger.open(1, false, ByteBuffer.wrap(requests));
      stranger.open(1, true, ByteBuffer.wrap(requests));
    }
  },
  HEADERS("mille requêtes dont les en-têtes, nombreux, ne finissent pas") {
    @Override
    void begin(Stranger stranger) {
      stranger.open(1_000, false, bytes(START + "X-Many: 0\r\n".repeat(700)));
    }
  },
  SILENT("deux mille connexions à moitié ouvertes ou muettes") {
    @Override
    void begin(Stranger stranger) {
      stranger.open(1_000, false, bytes(""));
      stranger.open(1_000, false, bytes(START));
    }
  },
  BODIES("mille corps à moitié envoyés") {
    @Override
    void begin(Stranger stranger) {
      String body = " ".repeat(4_000);
      stranger.open(1_000, false, bytes(START + JSON + "Content-Length: 4096\r\n\r\n" + body));
    }
  },
  TRAILERS("mille corps dont les en-têtes de fin, nombreux, ne finissent pas") {
    @Override
    void begin(Stranger stranger) {
      String chunked = "Transfer-Encoding: chunked\r\n\r\n0\r\n";
      stranger.open(1_000, false, bytes(START + JSON + chunked + "a:\r\n".repeat(4_000)));
    }
  },
  HOST("sept cents connexions où mille requêtes suivent un hôte qui ne se lit pas") {
    @Override
    void begin(Stranger stranger) {
      String requests = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1_000);
      stranger.open(700, false, bytes(START.replace("function", "%41a") + "\r\n" + requests));
    }
  },
  BEHIND("quatre cents connexions où cent mille refus suivent un appel") {
    @Override
    void begin(Stranger stranger) {
      String call = "A / HTTP/1.1\r\nHost: a\r\n\r\n";
      stranger.open(400, true, bytes(call + "A / HTTP/1.1\r\n\r\n".repeat(100_000)));
    }
  },
  CALLS("trois mille appels par seconde, pendant neuf secondes") {
    @Override
    void begin(Stranger stranger) {
      stranger.open(400, true, bytes(""));
      stranger.call(3_000, Duration.ofSeconds(9), bytes(REFUSED));
    }
  },
  MIXED("tout cela à la fois") {
    @Override
    void begin(Stranger stranger) {
      for (Attack other : List.of(PIPELINED, HEADERS, SILENT, BODIES, TRAILERS, CALLS)) {
        other.begin(stranger);
      }
    }
  };

  private static final Duration INSISTING = Duration.ofSeconds(4);
  private static final String START = "POST / HTTP/1.1\r\nHost: function\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String BODY =
      "{\"username\":\"nobody-here\",\"password\":\"x\",\"code\":\"000000\"}";
  private static final String REFUSED =
      START + JSON + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;

  private final String french;

  Attack(String french) {
    this.french = french;
  }

  abstract void begin(Stranger stranger);

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }

  /** Finds one by what people call it. */
  public static Attack named(String french) {
    return Arrays.stream(values()).filter(it -> it.french.equals(french)).findAny().orElseThrow();
  }

  /**
   * Carries it out, within bounds of number and time, on a function of this machine.
   *
   * @return what the function answered, as far as the stranger read it
   */
  public String on(int port) {
    try (Stranger stranger = new Stranger(port)) {
      begin(stranger);
      stranger.insist(INSISTING);
      return stranger.answers();
    }
  }
}
