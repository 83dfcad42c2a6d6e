package fr.cofrap.accounts.platform.machines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real API with its controllers, whose pods become ready on paper: the kubelet is a stand-in. A
 * real registry, a real helm; what would enter a pod is a stand-in too.
 *
 * @param folder where its access, its programs and the operator's secrets are
 */
record PaperCluster(Path folder, Api api, DebianRegistry registry, Process kubelet)
    implements AutoCloseable {

  private static final Path STAND_INS =
      Playbook.ANSIBLE.resolveSibling("platform/src/test/cluster/stand-ins");

  /** The only backup that its volume has. */
  static final String BACKUP = "cofrap-20260101T000000Z.dump";

  private static final String KUBECTL =
      """
      export KUBECONFIG=%3$s
      case " $* " in
        *' port-forward '*) echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60 ;;
        *' exec '*' find '*)
          while [ -e %2$s/busy ]; do sleep 0.2; done
          echo %4$s ;;
        *' exec '*' cat /backups/'*.sha256' ') cat %2$s/copy.sha256 ;;
        *' exec '*' cat /backups/'*)
          head -c 4 %2$s/copy
          while [ -e %2$s/busy ]; do sleep 0.2; done
          tail -c +5 %2$s/copy ;;
        *' exec '*) cat > %2$s/told ;;
        *' logs job/postgres-asked '*)
          # postgres/postgres, src/backend/utils/init/postinit.c
          echo 'WARNING:  database "cofrap" has a collation version mismatch'
          if [ -e %2$s/emptied ]; then echo f; else echo t; fi ;;
        *' logs --selector=job-name=backup-'*)
          echo 'Sauvegarde faite et vérifiée par restauration : %4$s, 3 comptes' ;;
        *' logs '*) echo 'Restauré' ;;
        *) exec %1$s "$@" ;;
      esac""";

  /** Opens it, or says what was not tried for want of it. */
  static PaperCluster open(String what, Path folder) throws Exception {
    Playbook.need();
    Tools.need(what, "helm");
    DebianRegistry registry = DebianRegistry.start(folder, true);
    Api api = Api.open(what);
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Program.write(
        programs,
        "kubectl",
        KUBECTL.formatted(Tools.path("kubectl"), folder, api.kubeconfig(), BACKUP));
    Files.writeString(folder.resolve("copy"), "a copy");
    Files.writeString(
        folder.resolve("copy.sha256"),
        Publisher.sha256("a copy".getBytes(StandardCharsets.UTF_8)) + "  " + BACKUP + "\n");
    Program.write(
        programs,
        "faas-cli",
        "[ \"$1\" != login ] || exec cat > /dev/null\nexec %s/faas-cli \"$@\""
            .formatted(STAND_INS));
    Files.createSymbolicLink(programs.resolve("helm"), Tools.path("helm"));
    ProcessBuilder kubelet =
        new ProcessBuilder(STAND_INS.resolve("kubelet").toString(), folder.toString());
    kubelet.environment().put("KUBECONFIG", api.kubeconfig().toString());
    File log = folder.resolve("kubelet.log").toFile();
    PaperCluster cluster =
        new PaperCluster(
            folder, api, registry, kubelet.redirectErrorStream(true).redirectOutput(log).start());
    cluster.publish("1.0.0");
    return cluster;
  }

  /** The images of a version are in the registry, whose digests differ from another's. */
  void publish(String tag) throws Exception {
    for (String name : DebianRegistry.IMAGES) {
      registry.push("cofrap/" + name, tag, "amd64", name + tag);
    }
  }

  /** From now on no pod starts, or they do again. */
  void hold(boolean held) {
    mark("hold", held);
  }

  /** From now on the pods of Jobs fail, or they do no more. */
  void failing(boolean failing) {
    mark("failing", failing);
  }

  /** From now on the database says that it has nothing, or that it has all of it. */
  void emptied(boolean emptied) {
    mark("emptied", emptied);
  }

  /** From now on what was begun in a pod does not end, or it does. */
  void busy(boolean busy) {
    mark("busy", busy);
  }

  private void mark(String name, boolean there) {
    try {
      if (there) {
        Files.writeString(folder.resolve(name), "");
      } else {
        Files.deleteIfExists(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run kubectl(String words) {
    return api.kubectl(words);
  }

  /** Until kubectl finds that. */
  void await(String what) {
    for (int tries = 0; tries < 300; tries++) {
      Run found = kubectl("get --output=name --ignore-not-found " + what);
      if (found.status() == 0 && !found.output().isBlank()) {
        return;
      }
      pause();
    }
    throw new AssertionError("never came: " + what);
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the pods were told to do, since the beginning. */
  String told() {
    return Playbook.text(folder.resolve("kubelet.log"));
  }

  Playbook playbook(String name, String tags) {
    return new Operator(folder, api.kubeconfig())
        .playbook(name, tags)
        .set("cofrap_registry", registry.address() + "/cofrap")
        .set("images_scheme", "http")
        .set("cofrap_bin", folder.resolve("programs").toString())
        .set("openfaas_chart", STAND_INS.resolve("chart").toString())
        .set("openfaas_timeout", "180s")
        .set("database_timeout", 180)
        .set("functions_timeout", 180)
        .set("frontend_timeout", 180);
  }

  /** Roles of the platform, and the secrets that they need. */
  Playbook site(String roles) {
    return playbook("site.yml", "secrets," + roles);
  }

  /** What includes part of a role alone knows no cluster but by its kubectl. */
  Run part(Playbook part) {
    return part.run(folder.resolve("programs"));
  }

  @Override
  public void close() {
    kubelet.destroyForcibly();
    registry.close();
    api.close();
  }
}
