package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real API without any node, and playbooks whose roles are stand-ins, all but those of release.
 */
final class ReleaseCluster implements AutoCloseable {

  private static final Path ROOT = Playbook.ANSIBLE.getParent();
  private static final String DEFINITIONS = "platform/src/test/cluster/traefik.yml";
  private static final String REFUSAL = "platform/src/test/cluster/no-way-to-blue.yml";

  private final Path folder;
  private final Path ansible;
  private final Api api;

  private ReleaseCluster(Path folder, Api api) {
    this.folder = folder;
    this.ansible = folder.resolve("repository/ansible");
    this.api = api;
  }

  /** With a real API server, or not at all where its programs are missing. */
  static ReleaseCluster open(Path folder) throws IOException {
    Playbook.need();
    Api api = Api.open("le changement de version, par une vraie API de Kubernetes");
    ReleaseCluster cluster = new ReleaseCluster(folder, api);
    cluster.kubectl("apply -f " + ROOT.resolve(DEFINITIONS)).succeeded();
    cluster.kubectl("wait --for=condition=Established crd --all --timeout=30s").succeeded();
    for (String name : List.of("openfaas", "openfaas-fn", "cofrap")) {
      cluster.kubectl("create namespace " + name).succeeded();
    }
    ReleaseStandIns.put(folder, cluster.ansible);
    return cluster;
  }

  /** Nothing has been released yet; a page serves. */
  void begin() throws IOException {
    for (String part : List.of("candidate", "verify", "images", "database", "functions")) {
      fail(part, 0);
    }
    forget();
    Files.deleteIfExists(folder.resolve("outcome"));
    kubectl("delete middlewares.traefik.io -n openfaas --all");
    kubectl("delete configmap cofrap-release -n openfaas --ignore-not-found");
    kubectl("delete deployments -n openfaas-fn --all");
    kubectl("create deployment page -n cofrap --image=registre.exemple.fr/cofrap/page:1.0.0");
  }

  /** What was played until now is not looked at. */
  void forget() throws IOException {
    Files.writeString(folder.resolve("played"), "");
  }

  /** That role fails, the next so many times. */
  void fail(String part, int times) throws IOException {
    Files.writeString(folder.resolve("fail-" + part), "x\n".repeat(times));
  }

  /** These functions are there and answer, and no other answers. */
  void running(String... names) throws IOException {
    for (String name : names) {
      kubectl("create deployment " + name + " -n openfaas-fn --image=any:1");
      kubectl("label deployment " + name + " -n openfaas-fn faas_function=" + name);
    }
    Files.writeString(folder.resolve("running"), String.join("\n", names) + "\n");
  }

  /** The functions that are there, answering or not. */
  List<String> deployed() {
    return kubectl("get deployments -n openfaas-fn -o name")
        .output()
        .lines()
        .map(it -> it.replace("deployment.apps/", ""))
        .toList();
  }

  Run release(String action, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of("ansible-playbook", "release.yml", "-i", "inventories/example", "-e"));
    command.add("release_action=%s release_outcome=%s/outcome".formatted(action, folder));
    command.addAll(List.of("-e", "cofrap_kubeconfig=" + api.kubeconfig()));
    command.addAll(List.of("-e", "cofrap_bin=" + folder.resolve("programs")));
    command.addAll(List.of("-e", "cofrap_tag=2.0.0"));
    for (String option : more) {
      command.addAll(List.of("-e", option));
    }
    return Run.of(ansible, environment(), command);
  }

  /** The trial of site.yml, and what it leaves. */
  Run site() {
    return Run.of(
        ansible,
        environment(),
        List.of(
            ("ansible-playbook site.yml -i inventories/example --limit operator --tags verify"
                    + " -e cofrap_kubeconfig=%s -e cofrap_bin=%s/programs")
                .formatted(api.kubeconfig(), folder)
                .split(" ")));
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
    environment.put("KUBECONFIG", api.kubeconfig().toString());
    environment.put("PATH", folder.resolve("programs") + ":" + System.getenv("PATH"));
    return environment;
  }

  /** From now on, the API admits no path to blue; it knows so a moment after it was told. */
  void refuseBlue() {
    kubectl("apply -f " + ROOT.resolve(REFUSAL)).succeeded();
    String tried = "annotate middlewares.traefik.io cofrap-colour -n openfaas a=b --dry-run=server";
    for (int i = 0; i < 60 && kubectl(tried).status() == 0; i++) {
      kubectl("get --raw /readyz");
    }
  }

  void admitBlue() {
    kubectl("delete -f " + ROOT.resolve(REFUSAL)).succeeded();
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
    return api.kubectl(words);
  }

  @Override
  public void close() {
    api.close();
  }
}
