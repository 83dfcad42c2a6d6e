package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/images.sh publishes, by the real buildah, in a real registry: empty images. */
class ImagesScriptTest {

  private static final Path ROOT = Playbook.ANSIBLE.getParent();
  private static final String PAGE = "/v2/cofrap/page/manifests/1.0.0";

  @TempDir private Path folder;

  @BeforeAll
  static void buildah() {
    if (Run.of(ROOT, Map.of(), List.of("sh", "-c", "command -v buildah")).status() != 0) {
      String said = "Non éprouvé : l’étiquette de deux architectures (buildah manque)";
      System.err.println(said);
      abort(said);
    }
  }

  private static void join(DebianRegistry registry) {
    Map<String, String> environment =
        Map.of(
            "COFRAP_REGISTRY", registry.address() + "/cofrap",
            "COFRAP_TAG", "1.0.0",
            "COFRAP_TLS_VERIFY", "false");
    Run.of(ROOT, environment, List.of("scripts/images.sh", "--join")).succeeded();
  }

  /** As when one machine publishes, and then one of the other architecture. */
  @Test
  void aTagHasEveryArchitectureThatWasPublishedUnderIt() throws Exception {
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      join(registry);
      assertThat(registry.read(PAGE)).contains("MANIFEST_UNKNOWN");
      registry.push("cofrap/page", "1.0.0-amd64", "amd64", "page");
      join(registry);
      assertThat(registry.read(PAGE)).contains("amd64").doesNotContain("arm64");
      registry.push("cofrap/page", "1.0.0-arm64", "arm64", "page");
      join(registry);
      assertThat(registry.read(PAGE)).contains("amd64", "arm64");
    }
  }
}
