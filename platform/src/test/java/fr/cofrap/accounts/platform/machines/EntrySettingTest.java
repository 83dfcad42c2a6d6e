package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * K3s deploys Traefik anew some time after its setting is written (k3s-io/helm-controller,
 * pkg/controllers/chart: a Job runs helm): the role waits for it. The cluster is a file.
 */
class EntrySettingTest {

  private static final String PROXY =
      "--entrypoints.websecure.forwardedheaders.trustedips=192.0.2.60/32";

  @TempDir private Path folder;

  @BeforeEach
  void cluster() throws IOException {
    Playbook.need();
    Program.write(
        folder,
        "kubectl",
        """
        case "$*" in
          *'rollout status'*) [ ! -e %1$s/unready ] ;;
          *'get deployment/traefik'*) cat %1$s/arguments ;;
        esac"""
            .formatted(folder));
  }

  /** The arguments that the role writes without any proxy in front, and some more. */
  private void traefikRunsWith(String... more) throws IOException {
    Path template = Playbook.ANSIBLE.resolve("roles/ingress/templates/traefik.yml.j2");
    Stream<String> written =
        Playbook.text(template)
            .lines()
            .filter(it -> it.startsWith("      - --"))
            .filter(it -> !it.contains("ingress_trusted") && !it.contains("letsencrypt"))
            .map(it -> it.substring(8).replace("{{ ingress_patience }}", "15"));
    Files.writeString(
        folder.resolve("arguments"),
        Stream.concat(written, Stream.of(more))
            .map(it -> '"' + it + '"')
            .collect(Collectors.joining(",", "[", "]")));
  }

  private Run entry(String... proxies) {
    return Playbook.part("ingress", "setting")
        .set("ingress_timeout", 5)
        .set("ingress_trusted_proxies", List.of(proxies))
        .run(folder);
  }

  @Test
  void aSettingThatTraefikDoesNotRunWithYetIsWaitedFor() throws IOException {
    Files.writeString(folder.resolve("arguments"), "[\"--providers.kubernetesingress\"]");
    assertThat(entry().refused().words())
        .contains("Ce qui était attendu dans kube-system n’est pas venu");
    traefikRunsWith();
    entry().succeeded();
    // one that comes later is not taken for the one before
    assertThat(entry("192.0.2.60/32").refused().words()).contains("n’est pas venu");
    traefikRunsWith(PROXY);
    entry("192.0.2.60/32").succeeded();
    Files.writeString(folder.resolve("unready"), "");
    assertThat(entry("192.0.2.60/32").refused().words()).contains("n’est pas venu");
  }
}
