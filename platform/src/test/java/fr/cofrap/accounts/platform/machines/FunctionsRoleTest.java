package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The functions are deployed, and read back from the cluster: faas-netes answers 200 to an update
 * that it could not make (openfaas/faas-netes, pkg/handlers/update.go: any error but NotFound), and
 * faas-cli then says that all is well.
 */
class FunctionsRoleTest {

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  /**
   * What the cluster holds is a file; faas-cli writes there what it is told, or says so and lies.
   */
  @BeforeEach
  void standIns() throws IOException {
    Files.writeString(folder.resolve("deployed.json"), "{\"items\": []}");
    Program.write(
        folder,
        "kubectl",
        """
        cd %s
        case "$3 $4" in
          'port-forward '*) echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60 ;;
          'get secret') printf cGFzcw== ;;
          'get deployments') cat deployed.json ;;
          'logs '*) echo 'error updating deployment: authenticate.openfaas-fn, error: 429 Too Many Requests' ;;
        esac"""
            .formatted(folder));
    faasCli("for name in generate-password generate-2fa authenticate");
  }

  private void faasCli(String which) throws IOException {
    Program.write(
        folder,
        "faas-cli",
        """
        cd %s
        [ "$1" = deploy ] || exec cat > /dev/null
        echo "$COFRAP_REGISTRY $COFRAP_TAG" >> deployments
        %s; do
          printf '%%s{"metadata": {"name": "%%s", "annotations": {"cofrap-declaration": "%%s"}}}' "$comma" "$name" "${5#*=}"
          comma=,
        done | sed 's/^/{"items": [/; s/$/]}/' > deployed.json
        echo Deployed."""
            .formatted(folder, which));
  }

  /** The real one, before a gateway that answers 200 to everything and does nothing. */
  @Test
  void areNotBelievedToBeDeployedBecauseTheRealFaasCliSaysSo() throws IOException {
    Tools.need("la pile, par le vrai faas-cli", "faas-cli");
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer gateway = kindGateway(asked);
    Path kubectl = folder.resolve("kubectl");
    Files.writeString(
        kubectl, Files.readString(kubectl).replace("40123", "" + gateway.getAddress().getPort()));
    Files.delete(folder.resolve("faas-cli"));
    Files.createSymbolicLink(folder.resolve("faas-cli"), Tools.path("faas-cli"));
    try {
      String digest = "@sha256:" + "0".repeat(64);
      Run run =
          deploy()
              .set("cofrap_image_digests", Map.of("authenticate", digest))
              .run(folder)
              .refused();
      assertThat(run.words())
          .contains("Deployed. 200 OK.", "authenticate, generate-2fa, generate-password n’a pas");
      assertThat(asked)
          .anyMatch(it -> it.contains("/authenticate:1.0.0" + digest) && it.startsWith("PUT"))
          .anyMatch(it -> it.contains("/generate-2fa:1.0.0\""));
    } finally {
      gateway.stop(0);
    }
  }

  private static HttpServer kindGateway(List<String> asked) throws IOException {
    HttpServer gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(
                exchange.getRequestMethod()
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
          }
        });
    gateway.start();
    return gateway;
  }

  private Playbook deploy() {
    return Playbook.part("functions", "deploy")
        .set("functions_registry", "registre.exemple.fr/cofrap")
        .set(
            "cofrap_secrets",
            Map.of("database_functions_password", "p", "encryption_keys", "k1:absent"));
  }

  @Test
  void areDeployedOnceAndReadBack() throws IOException {
    assertThat(deploy().run(folder).succeeded().output()).contains("CHANGED");
    assertThat(deploy().run(folder).succeeded().output()).doesNotContain("CHANGED");
    assertThat(Files.readAllLines(folder.resolve("deployments"))).hasSize(1);
  }

  @Test
  void areNotSaidToBeUpdatedWhenTheGatewayRefusedInSilence() throws IOException {
    faasCli("for name in generate-password generate-2fa");
    assertThat(deploy().run(folder).refused().words())
        .contains("authenticate n’a pas changé", "429 Too Many Requests", "Remède : le registre");
  }
}
