package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A repository with the scripts of a delivery in it, and around them programs that say what a test
 * makes them say.
 */
record DeliveryFolder(Path folder, Map<String, String> environment) {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Makes it, its programs content with everything. */
  static DeliveryFolder make(Path parent, String registry) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("repository"));
    Path programs = Files.createDirectories(parent.resolve("programs"));
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", parent.toString());
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    environment.put("COFRAP_REGISTRY", registry);
    environment.put("COFRAP_TLS_VERIFY", "false");
    environment.put("COSIGN_PUBLIC_KEY", "a key");
    environment.put("GIT_CONFIG_COUNT", "2");
    environment.put("GIT_CONFIG_KEY_0", "user.name");
    environment.put("GIT_CONFIG_VALUE_0", "test");
    environment.put("GIT_CONFIG_KEY_1", "user.email");
    environment.put("GIT_CONFIG_VALUE_1", "test@cofrap.invalid");
    DeliveryFolder made = new DeliveryFolder(folder, environment);
    made.furnish(parent);
    return made;
  }

  private void furnish(Path parent) throws IOException {
    String scripts = ROOT.resolve("scripts").toString();
    sh("git init -q . && cp -r %s . && mkdir ansible && git add . && git commit -q -m first"
            .formatted(scripts))
        .succeeded();
    // where scripts/delivery/tools would have put them
    sh(". scripts/delivery/versions.sh; mkdir -p target/delivery-tools &&"
            + " touch target/delivery-tools/{cosign-${cosign##*@},syft-${syft##*@},grype-${grype##*@}} &&"
            + " chmod +x target/delivery-tools/*")
        .succeeded();
    for (String environmentName : List.of("staging", "production")) {
      Path operator = Files.createDirectories(parent.resolve(".config/cofrap/" + environmentName));
      Files.writeString(operator.resolve("kubeconfig"), "");
    }
    release("switched", 0);
    for (String tool : List.of("cosign", "syft", "grype")) {
      say(tool, "echo " + tool + " \"$*\" >> " + parent.resolve("told"));
    }
    say("accept", "exit 0");
  }

  /** From now on, a key of the team signs the records, and no other record is believed. */
  void sign() throws IOException {
    Path key = folder.resolveSibling("record");
    sh("ssh-keygen -q -t ed25519 -N '' -f " + key).succeeded();
    environment.put("COFRAP_RECORD_KEY", Files.readString(key));
    environment.put("COFRAP_RECORD_SIGNERS", Files.readString(Path.of(key + ".pub")).strip());
  }

  /**
   * From now on, the release ends so, as ansible/roles/release/tasks/outcome.yml writes it; nothing
   * is written where it is refused before it begins.
   */
  void release(String outcome, int status) throws IOException {
    String written =
        outcome.isEmpty() ? "" : "echo %s > \"${7#release_outcome=}\";".formatted(outcome);
    String told = "echo \"$*\" >> %s;".formatted(folder.resolveSibling("told"));
    say("ansible-playbook", told + written + " exit " + status);
  }

  /** From now on, this program does that. */
  void say(String program, String body) throws IOException {
    switch (program) {
      case "accept" -> Program.write(folder.resolve("scripts/delivery"), program, body);
      case "cosign", "syft", "grype" ->
          Program.write(folder.resolve("target/delivery-tools"), program, body);
      default -> Program.write(folder.resolveSibling("programs"), program, body);
    }
  }

  /** A step, with its arguments. Records are dated to the second: each waits for its own. */
  Run step(String words) throws IOException {
    return sh("scripts/delivery/" + words + "; code=$?; sleep 1.1; exit $code");
  }

  Run sh(String script) {
    return Run.of(folder, environment, List.of("bash", "-c", script));
  }

  /** What the records of an environment say, all of them. */
  String records(String name) {
    return sh("git for-each-ref --format='%(contents)' refs/tags/deploy/" + name).output();
  }

  /** What the newest says. */
  String newest(String name) {
    String each = "git for-each-ref --count=1 --sort=-refname --format='%(contents)' ";
    return sh(each + "refs/tags/deploy/" + name).output();
  }

  /** What Ansible was told. */
  String told() throws IOException {
    Path told = folder.resolveSibling("told");
    return Files.exists(told) ? Files.readString(told) : "";
  }
}
