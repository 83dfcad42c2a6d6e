package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A secret file")
class SecretsTest {

  @TempDir private Path folder;

  private Secrets secrets;

  @BeforeEach
  void mount() {
    secrets = new Secrets(folder);
  }

  @Test
  void givesItsContentWithoutSurroundingBlanks() throws Exception {
    Files.writeString(folder.resolve("password"), "\n  a b \r\n");

    assertThat(secrets.get("password")).isEqualTo("a b");
    assertThat(secrets.find("password")).contains("a b");
  }

  @Test
  void mayBeAbsent() {
    assertThat(secrets.find("password")).isEmpty();
  }

  @Test
  void thatIsMissingIsAskedForByNameAndPlace() {
    assertThatIllegalStateException()
        .isThrownBy(() -> secrets.get("password"))
        .withMessage(
            "secret 'password' is missing: create the file "
                + folder.resolve("password")
                + " or set COFRAP_SECRETS to the folder that holds it");
  }

  @Test
  void thatCannotBeReadIsNamed() throws Exception {
    Files.createDirectory(folder.resolve("password"));

    assertThatThrownBy(() -> secrets.find("password"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("secret password cannot be read");
  }

  @Test
  void isReadAnewEachTime() throws Exception {
    Files.writeString(folder.resolve("password"), "old");
    assertThat(secrets.get("password")).isEqualTo("old");
    Files.writeString(folder.resolve("password"), "new");

    assertThat(secrets.get("password")).isEqualTo("new");
  }

  @Test
  void isNotShownByWhatReadsIt() throws Exception {
    Files.writeString(folder.resolve("password"), "s3cret");

    assertThat(secrets.toString()).doesNotContain("s3cret");
  }
}
