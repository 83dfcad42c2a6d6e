package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real API without any node, and a folder of playbooks where the roles that release plays only
 * write down that they were, under which colour, and where the public paths led then.
 */
final class ReleaseCluster implements AutoCloseable {

  private static final Path ROOT = Playbook.ANSIBLE.getParent();
  private static final String API = ROOT.resolve("platform/src/test/cluster/api.sh").toString();

  private final Path folder;
  private final Path ansible;
  private final int port;

  private ReleaseCluster(Path folder, int port) {
    this.folder = folder;
    this.ansible = folder.resolve("repository/ansible");
    this.port = port;
  }

  static ReleaseCluster open(Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ReleaseCluster cluster = new ReleaseCluster(folder, port);
    cluster.api("up").succeeded();
    cluster.kubectl("apply -f " + ROOT.resolve("platform/src/test/cluster/traefik.yml"));
    cluster.kubectl("wait --for=condition=Established crd --all --timeout=30s").succeeded();
    for (String name : List.of("openfaas", "openfaas-fn", "cofrap")) {
      cluster.kubectl("create namespace " + name).succeeded();
    }
    cluster.playbooks();
    return cluster;
  }

  private Run api(String order) {
    return Run.of(
        ROOT, Map.of(), List.of("bash", API, folder.resolve("api").toString(), "" + port, order));
  }

  /** What is read of the functions is a file: no node makes any ready. */
  private void playbooks() throws IOException {
    Files.createDirectories(ansible.resolve("roles"));
    Files.createDirectories(folder.resolve("programs"));
    sh("cp %1$s/stack.yml .. && cp -r %1$s/ansible/{ansible.cfg,group_vars,inventories,release.yml} ."
            .formatted(ROOT))
        .succeeded();
    sh("cp -r %s/ansible/roles/{colour,ingress,release} roles/".formatted(ROOT)).succeeded();
    for (String role : List.of("tools", "secrets", "images", "database")) {
      role(role, "main", role);
    }
    String situation = " {{ cofrap_colour }} to {{ lookup('pipe', led) }}";
    for (String role : List.of("functions", "frontend", "verify")) {
      role(role, "main", role + situation);
    }
    role("verify", "candidate", "candidate" + situation);
    Program.write(
        folder.resolve("programs"),
        "kubectl",
        "case \"$*\" in *'get deployments --selector=faas_function --output=json'*) cat %1$s/running.json ;;"
                .formatted(folder)
            + " *'get deployments --selector=faas_function'*) sed 's/[{]\"metadata\"/\\n&/g' %s/running.json | sed -n 's/.*\"name\": \"\\([^\"]*\\)\".*/deployment.apps\\/\\1/p' ;;"
                .formatted(folder)
            + " *) exec "
            + Tools.path("kubectl")
            + " \"$@\" ;; esac");
  }

  private void role(String name, String tasks, String said) throws IOException {
    Path file = Files.createDirectories(ansible.resolve("roles/" + name + "/tasks"));
    Files.writeString(
        file.resolve(tasks + ".yml"),
        """
        - ansible.builtin.shell: |
            [ %1$s = tools ] || [ %1$s = secrets ] || [ %1$s = images ] || echo '%2$s' >> %3$s/played
            [ ! -e %3$s/fail-%4$s ]
          vars:
            led: >-
              kubectl -n openfaas get middlewares.traefik.io cofrap-colour --ignore-not-found
              -o 'jsonpath={.spec.replacePathRegex.replacement}'
        """
            .formatted(name, said, folder, tasks.equals("main") ? name : tasks));
  }

  /** Nothing has been released yet; a page serves. */
  void begin() throws IOException {
    for (String name : List.of("played", "fail-candidate", "fail-verify", "outcome")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    kubectl("delete middlewares.traefik.io -n openfaas --all");
    kubectl("delete configmap cofrap-release -n openfaas --ignore-not-found");
    kubectl("delete deployments -n openfaas-fn --all");
    kubectl("create deployment page -n cofrap --image=registre.exemple.fr/cofrap/page:1.0.0");
  }

  void fail(String part) throws IOException {
    Files.writeString(folder.resolve("fail-" + part), "");
  }

  /** These functions answer, and no other. */
  void running(String... names) throws IOException {
    String items =
        Arrays.stream(names)
            .map(
                "{\"metadata\": {\"name\": \"%s\"}, \"status\": {\"readyReplicas\": 1}}"::formatted)
            .collect(Collectors.joining(", "));
    Files.writeString(folder.resolve("running.json"), "{\"items\": [" + items + "]}");
  }

  Run release(String action, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of("ansible-playbook", "release.yml", "-i", "inventories/example", "-e"));
    command.add(
        "release_action=%s cofrap_tag=2.0.0 release_outcome=%s/outcome".formatted(action, folder));
    command.addAll(List.of("-e", "cofrap_kubeconfig=" + folder.resolve("api/kubeconfig")));
    command.addAll(List.of("-e", "cofrap_bin=" + folder.resolve("programs")));
    for (String option : more) {
      command.addAll(List.of("-e", option));
    }
    return Run.of(ansible, environment(), command);
  }

  Run colourAlone() {
    return Run.of(
        ansible,
        environment(),
        List.of(
            ("ansible localhost -i inventories/example --playbook-dir . -m include_role"
                    + " -a name=colour -e colour_alone=true")
                .split(" ")));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Playbook.ENVIRONMENT);
    environment.put("KUBECONFIG", folder.resolve("api/kubeconfig").toString());
    environment.put("PATH", folder.resolve("programs") + ":" + System.getenv("PATH"));
    return environment;
  }

  String leadsTo() {
    return kubectl(
            "get middlewares.traefik.io cofrap-colour -n openfaas --ignore-not-found -o"
                + " jsonpath={.spec.replacePathRegex.replacement}")
        .output();
  }

  boolean has(String kind, String name) {
    return !kubectl("get " + kind + " " + name + " -n openfaas --ignore-not-found -o name")
        .output()
        .isBlank();
  }

  String page() {
    return kubectl("get deployment page -n cofrap -o jsonpath={..image}").output();
  }

  List<String> played() throws IOException {
    return Files.readAllLines(folder.resolve("played"));
  }

  String outcome() throws IOException {
    return Files.readString(folder.resolve("outcome")).strip();
  }

  Run kubectl(String words) {
    List<String> command = new ArrayList<>(List.of(Tools.path("kubectl").toString()));
    command.addAll(List.of(words.split(" ")));
    return Run.of(
        folder, Map.of("KUBECONFIG", folder.resolve("api/kubeconfig").toString()), command);
  }

  private Run sh(String script) {
    return Run.of(ansible, Map.of(), List.of("bash", "-c", script));
  }

  @Override
  public void close() {
    api("down");
  }
}
