package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The playbooks of a release, where the roles that it plays only write down that they were, under
 * which colour, and where the public paths led then; and a kubectl for whom no node is needed.
 */
record ReleaseStandIns(Path folder, Path ansible) {

  private static final Path ROOT = Playbook.ANSIBLE.getParent();

  /** Which functions answer is read from a file: no node makes any ready. */
  private static final String KUBECTL =
      """
      case "$*" in
        *'get deployments --selector=faas_function --output=json'*)
          %1$s "$@" | python3 -c '
      import json, sys
      found, ready = json.load(sys.stdin), open("%2$s/running").read().split()
      for item in found["items"]:
          item["status"] = {"readyReplicas": 1} if item["metadata"]["name"] in ready else {}
      json.dump(found, sys.stdout)' ;;
        *'rollout status'*) ;;
        *) exec %1$s "$@" ;;
      esac""";

  /** What faas-netes leaves of a deployment, as far as release looks; they answer at once. */
  private static final String DEPLOY =
      """
      for f in generate-password generate-2fa authenticate; do
        name=$f{{ cofrap_suffix }} image=registre.exemple.fr/cofrap/$f:{{ cofrap_tag }}@sha256:{{ cofrap_tag | hash('sha256') }}
        kubectl -n openfaas-fn create deployment $name --image=$image --dry-run=client -o yaml |
          kubectl label --local -f - faas_function=$name -o yaml | kubectl apply -f -
        echo $name >> %s/running
      done""";

  private static final String ROLE =
      """
      - ansible.builtin.shell: |
          [ %1$s = tools ] || [ %1$s = secrets ] || echo '%2$s' >> %3$s/played
          [ ! -s %3$s/fail-%4$s ] || { sed -i 1d %3$s/fail-%4$s; exit 1; }
      %5$s
        vars:
          led: >-
            kubectl -n openfaas get middlewares.traefik.io cofrap-colour --ignore-not-found
            -o 'jsonpath={.spec.replacePathRegex.replacement}'
        # as the role verify looks at the page's headers, one after the other
        loop: [one]
      """;

  static void put(Path folder, Path ansible) throws IOException {
    new ReleaseStandIns(folder, ansible).put();
  }

  private void put() throws IOException {
    Files.createDirectories(ansible.resolve("roles"));
    Files.createDirectories(folder.resolve("programs"));
    String copy =
        "cp %1$s/stack.yml .. && cp -r %1$s/ansible/{ansible.cfg,group_vars,inventories,release.yml,site.yml} ."
            + " && cp -r %1$s/ansible/roles/{colour,ingress,release} roles/";
    Run.of(ansible, Map.of(), List.of("bash", "-c", copy.formatted(ROOT))).succeeded();
    for (String role :
        "tools secrets images database preflight k3s namespaces registry openfaas network_policies backup"
            .split(" ")) {
      role(role, "main", role, "");
    }
    String situation = " {{ cofrap_colour }} to {{ lookup('pipe', led) }}";
    String tried = " on {{ verify_function_images | default([]) | length }}";
    role("functions", "main", "functions" + situation, DEPLOY.formatted(folder));
    role("frontend", "main", "frontend" + situation, "");
    role("verify", "main", "verify" + situation + tried, "");
    role("verify", "candidate", "candidate" + situation, "");
    Program.write(
        folder.resolve("programs"), "kubectl", KUBECTL.formatted(Tools.path("kubectl"), folder));
  }

  /** Says where it was played; fails when a test says so, as often as it says. */
  private void role(String name, String tasks, String said, String work) throws IOException {
    Path file = Files.createDirectories(ansible.resolve("roles/" + name + "/tasks"));
    String part = tasks.equals("main") ? name : tasks;
    Files.writeString(
        file.resolve(tasks + ".yml"), ROLE.formatted(name, said, folder, part, work.indent(4)));
  }
}
