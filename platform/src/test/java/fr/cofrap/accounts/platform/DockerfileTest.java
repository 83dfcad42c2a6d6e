package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

  @ParameterizedTest
  @ValueSource(strings = {"functions/Dockerfile JDK_IMAGE", "frontend/Dockerfile NGINX_IMAGE"})
  void takesEachBaseFromAnArgumentWhoseVersionIsPinned(String base) {
    String[] words = base.split(" ");
    Dockerfile dockerfile = Dockerfile.of(words[0]);
    assertThat(dockerfile.argument(words[1]))
        .matches("[a-z0-9./-]+:[0-9]+[.][0-9]+[.][0-9]+.*@sha256:[0-9a-f]{64}");
    assertThat(dockerfile.all("FROM"))
        .allMatch(
            from ->
                from.matches(
                    "\\$\\{" + words[1] + "} AS [a-z]+|java AS trained|scratch( AS command)?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions/Dockerfile", "frontend/Dockerfile"})
  void startsTheProgramItselfAsANumberedUserOnAnEmptyBase(String path) {
    Dockerfile dockerfile = Dockerfile.of(path);
    assertThat(dockerfile.last("FROM")).isEqualTo("scratch");
    assertThat(dockerfile.last("USER")).matches("[1-9][0-9]+:[1-9][0-9]+");
    assertThat(dockerfile.last("ENTRYPOINT")).startsWith("[\"/cofrap/").endsWith("\"]");
    assertThat(dockerfile.last("EXPOSE")).isEqualTo("8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions/Dockerfile", "frontend/Dockerfile"})
  void saysWhatItIs(String path) {
    String labels = Dockerfile.of(path).last("LABEL");
    assertThat(List.of("title", "description", "version", "revision", "licenses", "base.name"))
        .allMatch(label -> labels.contains("org.opencontainers.image." + label + "="));
  }
}
