package fr.cofrap.accounts.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the roles would apply for one inventory, as Ansible itself renders it.
 *
 * @param all every document
 * @param values those of OpenFaaS' chart
 */
record Manifests(List<Manifest> all, String values) {

  /** Each inventory, and the variants that none of them shows: options of {@code -e}. */
  static final List<String> INVENTORIES =
      List.of(
          "example",
          "single",
          "staging",
          "production",
          "existing",
          "ha",
          "example ingress_trusted_proxies=[\"192.0.2.60/32\"]",
          "example cofrap_tls_email=exploitation@cofrap.test",
          "example cofrap_registry_in_cluster=true cofrap_registry=192.0.2.10:30500/cofrap",
          "existing database_external=true database_host=base.cofrap.test"
              + " network_policies_database_cidr=192.0.2.30/32"
              + " cofrap_tls_email=exploitation@cofrap.test ingress_cluster_issuer=letsencrypt");

  private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

  static Manifests of(String inventory) {
    return RENDERED.computeIfAbsent(inventory, Manifests::render);
  }

  private static Manifests render(String inventory) {
    List<String> words = List.of(inventory.split(" "));
    try {
      Path folder = Files.createTempDirectory("manifests");
      List<String> command = new ArrayList<>(List.of("ansible-playbook", "render.yml"));
      command.addAll(List.of("-i", "inventories/" + words.get(0)));
      command.addAll(List.of("-e", "render_directory=" + folder));
      // JSON, so that true is no text
      words.stream()
          .skip(1)
          .map(it -> it.split("=", 2))
          .map(it -> "{\"%s\": %s}".formatted(it[0], json(it[1])))
          .forEach(it -> command.addAll(List.of("-e", it)));
      Command.run(Map.of(), Repository.ROOT.resolve("ansible"), "", command.toArray(String[]::new))
          .orThrow();
      return new Manifests(
          load(Files.readString(folder.resolve("manifestes.yml"))),
          Files.readString(folder.resolve("openfaas-values.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(String value) {
    return value.equals("true") || value.startsWith("[") ? value : '"' + value + '"';
  }

  /** The documents of a YAML text; a key that stands twice is refused. */
  static List<Manifest> load(String text) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Iterable<Object> documents = new Yaml(new SafeConstructor(strict)).loadAll(text);
    return StreamSupport.stream(documents.spliterator(), false)
        // a template may leave a comment alone
        .filter(Objects::nonNull)
        .map(it -> new Manifest(Tree.map(it)))
        .toList();
  }

  Stream<Manifest> ofKind(String... kinds) {
    return all.stream().filter(it -> List.of(kinds).contains(it.kind()));
  }

  /** The pods that these roles write themselves. */
  Stream<Pod> ownPods() {
    return all.stream().flatMap(it -> it.pod().stream());
  }

  /** All the pods of the platform. */
  List<Pod> pods() {
    return Stream.concat(ownPods(), Pod.ofOpenFaas()).toList();
  }

  boolean has(String kind, String namespace, String name) {
    return ofKind(kind).anyMatch(it -> it.namespace().equals(namespace) && it.name().equals(name));
  }
}
