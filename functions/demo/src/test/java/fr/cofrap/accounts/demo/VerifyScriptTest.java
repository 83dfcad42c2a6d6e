package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./verify, between a Maven and machines that always succeed")
class VerifyScriptTest {

  private static final Path VERIFY = Path.of("../../verify").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void saysThatAllIsVerifiedOnlyWhenNothingIsMissing() throws Exception {
    assertThat(verify("", ""))
        .contains("Non vérifié : les images", "Non vérifié : ce qui demande un vrai Kubernetes")
        .contains("Tout le reste est vérifié.")
        .doesNotContain("Tout est vérifié");
    assertThat(verify("-Pimages", "/tools"))
        .contains("Tout est vérifié.")
        .doesNotContain("Non vérifié");
    assertThat(verify("-Pimages -Dtest=BoardTest", "/tools"))
        .contains("Ce que ces options demandent est vérifié.")
        .doesNotContain("Tout");
  }

  private String verify(String argument, String tools) throws Exception {
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    String steps = "need_to_build need_to_test need_to_build_images need_to_try_images provide";
    Files.writeString(
        scripts.resolve("setup.sh"), "for it in " + steps + "; do eval \"$it() { :; }\"; done");
    for (String program : new String[] {"mvnw", "scripts/machines.sh", "verify"}) {
      String body = program.equals("verify") ? Files.readString(VERIFY) : "#!/bin/sh\n";
      Files.writeString(folder.resolve(program), body).toFile().setExecutable(true);
    }
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", "./verify " + argument);
    builder.environment().put("COFRAP_TOOLS", tools);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }
}
