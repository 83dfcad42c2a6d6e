package fr.cofrap.accounts.platform;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of Kubernetes that the roles use, as its own API describes them. */
final class Schema {

  private static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("v1 Secret", Secret.class),
          Map.entry("v1 ConfigMap", ConfigMap.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("v1 Pod", io.fabric8.kubernetes.api.model.Pod.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("apps/v1 StatefulSet", StatefulSet.class),
          Map.entry("batch/v1 Job", Job.class),
          Map.entry("batch/v1 CronJob", CronJob.class),
          Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          // K3s' own, which no schema describes: its name and its text are looked at elsewhere
          Map.entry("helm.cattle.io/v1 HelmChartConfig", Map.class),
          // held to Traefik's own definitions by ServerSideTest
          Map.entry("traefik.io/v1alpha1 Middleware", Map.class),
          Map.entry("traefik.io/v1alpha1 IngressRoute", Map.class));

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Schema() {}

  /** What of a manifest its kind does not know, or not like that. */
  static Stream<String> faults(Manifest manifest) {
    String kind = Tree.text(manifest.tree(), "apiVersion") + " " + manifest.kind();
    if (!KINDS.containsKey(kind)) {
      return Stream.of(manifest + ": " + kind + " is unknown");
    }
    try {
      Object model = STRICT.convertValue(manifest.tree(), KINDS.get(kind));
      return new TreeMap<>(Strangers.of(model))
          .entrySet().stream()
              .map(
                  it ->
                      "%s: %s is no member of %s".formatted(manifest, it.getKey(), it.getValue()));
    } catch (JacksonException e) {
      return Stream.of(manifest + ": " + e.getMessage());
    }
  }
}
