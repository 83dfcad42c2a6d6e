package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The API of a real Kubernetes, of the pinned version, and its controllers; no node. See api.sh.
 */
public final class Api implements AutoCloseable {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final int port;

  private Api(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Opens it, or skips what needs it and says what was not tried. */
  public static Api open(String what) throws IOException {
    Tools.need(what, "etcd", "kube-apiserver", "kube-controller-manager", "kubectl");
    Api api = new Api(Files.createTempDirectory("api"), Ports.free());
    api.script("up").succeeded();
    return api;
  }

  /** Its administrator's access. */
  public Path kubeconfig() {
    return folder.resolve("kubeconfig");
  }

  /** What one of the real tools says of it. */
  Run tool(String words) {
    List<String> command = new ArrayList<>(List.of(words.split(" ")));
    command.set(0, Tools.path(command.get(0)).toString());
    return Run.of(folder, Map.of("KUBECONFIG", kubeconfig().toString()), command);
  }

  Run kubectl(String words) {
    return tool("kubectl " + words);
  }

  /** Has it hold this. */
  void apply(String manifests) throws IOException {
    Path file = Files.writeString(folder.resolve("manifests.yml"), manifests);
    kubectl("apply -f " + file).succeeded();
  }

  private Run script(String order) {
    String script = "platform/src/test/cluster/api.sh";
    return Run.of(ROOT, Map.of(), List.of("bash", script, folder.toString(), "" + port, order));
  }

  @Override
  public void close() {
    script("down");
  }
}
