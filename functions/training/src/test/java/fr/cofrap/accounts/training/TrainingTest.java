package fr.cofrap.accounts.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that fails says so to whoever builds an image: its exit code is not 0. */
class TrainingTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final String CLASSES = System.getProperty("java.class.path");

  @TempDir private Path folder;

  @Test
  void failsWhereTheFunctionEndsBeforeItIsReady() throws Exception {
    assertThat(train("authenticate", "-version")).contains("is not there");
  }

  /** Another function under its name: ready, and wrong from the first answer on. */
  @Test
  void failsWhereAnAnswerIsNotTheExpectedOne() throws Exception {
    String other = "fr.cofrap.accounts.generate2fa.Generate2faApplication";
    assertThat(train("generate-password", "-cp", CLASSES, other))
        .contains("generate-password answered 400 where 201 was expected");
  }

  /** Images are built for both, each on a machine of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"x86_64", "arm_64"})
  void findsAPostgresqlForTheArchitecture(String architecture) {
    assertThat(getClass().getResource("/postgres-linux-" + architecture + ".txz")).isNotNull();
  }

  private String train(String function, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-cp", CLASSES, Training.class.getName(), function, JAVA));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("ended by itself").isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return Files.readString(log);
  }
}
