package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what the images hold starts: each time, and whatever became of its cache. */
class StartsIT {

  private static final int STARTS = 100;
  private static final String NEVER_SEEN = "nobody.%s.%d";

  private static Demo demo;
  private static Map<String, String> settings;

  @TempDir private Path place;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("starts");
    demo =
        Demo.start(
            DemoSettings.from(Map.of("COFRAP_PORT", "0", "COFRAP_DATA", data.toString())),
            step -> {});
    settings =
        Map.of(
            "COFRAP_DATABASE_URL", demo.embedded().orElseThrow().url(),
            "COFRAP_SECRETS", data.resolve("secrets").toString());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  /** With its cache, or not at all. */
  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate"})
  void aHundredStartsGiveAHundredFirstAnswers(String name) throws IOException {
    Delivered delivered = Delivered.mount(name);
    try {
      for (int i = 0; i < STARTS; i++) {
        assertThat(delivered.firstAnswer(true, settings, request(name, i)))
            .as("start %d", i)
            .isEqualTo(expected(name));
      }
    } finally {
      Delivered.unmount(name);
    }
  }

  /** What can be wrong with a cache. */
  enum Fault {
    OF_OTHER_JARS {
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        Files.copy(other.cache(), copy.cache(), StandardCopyOption.REPLACE_EXISTING);
      }
    },
    OF_JARS_OF_ANOTHER_DATE {
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        Files.setLastModifiedTime(
            copy.folder().resolve("function.jar"), FileTime.from(Instant.EPOCH));
      }
    },
    OF_ANOTHER_JAVA {
      /** The build that made a cache stands in its header; another of the same length. */
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        try (FileChannel cache =
            FileChannel.open(copy.cache(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
          ByteBuffer header = ByteBuffer.allocate(8192);
          cache.read(header, 0);
          int build = new String(header.array(), StandardCharsets.ISO_8859_1).indexOf("(25.");
          assertThat(build).isPositive();
          cache.write(ByteBuffer.wrap("(24.".getBytes(StandardCharsets.ISO_8859_1)), build);
        }
      }
    },
    TRUNCATED {
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        try (FileChannel cache = FileChannel.open(copy.cache(), StandardOpenOption.WRITE)) {
          cache.truncate(cache.size() / 2);
        }
      }
    },
    EMPTY {
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        Files.write(copy.cache(), new byte[0]);
      }
    },
    MISSING {
      @Override
      void spoil(Delivered copy, Delivered other) throws IOException {
        Files.delete(copy.cache());
      }
    };

    abstract void spoil(Delivered copy, Delivered other) throws IOException;
  }

  /** It is left aside: the start is slower, the answer the same. */
  @ParameterizedTest
  @EnumSource
  void aCacheThatDoesNotFitIsRefusedWithoutHarm(Fault fault) throws IOException {
    Delivered copy = Delivered.mount("generate-password").copyIn(place);
    try {
      fault.spoil(copy, Delivered.mount("authenticate"));
      String[] request = request("generate-password", 1000 + fault.ordinal());
      assertThat(copy.firstAnswer(false, settings, request)).isEqualTo(201);
      assertThatThrownBy(() -> copy.firstAnswer(true, settings, request))
          .as("the cache is not used")
          .isInstanceOf(IllegalStateException.class);
    } finally {
      Delivered.unmount("generate-password");
      Delivered.unmount("authenticate");
    }
  }

  private static String[] request(String function, int number) {
    String username = NEVER_SEEN.formatted(function, number);
    return switch (function) {
      case "generate-password" -> new String[] {"username", username};
      case "generate-2fa" -> new String[] {"username", username, "ticket", "none"};
      default -> new String[] {"username", username, "password", "a".repeat(24), "code", "000000"};
    };
  }

  private static int expected(String function) {
    return function.equals("generate-password") ? 201 : 401;
  }
}
