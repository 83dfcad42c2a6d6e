package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each role is killed in its middle, in a cluster, played again to its end, then once more for
 * nothing. InterruptedMachinesTest does it on two machines, and InterruptedPlaybooksTest with what
 * comes later.
 */
@TestMethodOrder(OrderAnnotation.class)
class InterruptedTest extends PaperFixture {

  /** In that task, once that is in the cluster(). */
  private void killed(String role, String task, String until) {
    String named = role + " : " + task;
    assertThat(cluster().site(role).killedAt(named, () -> cluster().await(until))).contains(named);
  }

  /** In that task, which waits in vain: no pod starts. */
  private void killedWaiting(String role, String task, String until) {
    cluster().hold(true);
    killed(role, task, until);
    cluster().hold(false);
  }

  @Test
  @Order(1)
  void theNamespaces() {
    killed(
        "namespaces",
        "Les espaces de noms existent, avec leur profil de sécurité",
        "namespace cofrap");
    endsWell(cluster().site("namespaces"));
  }

  /** helm refuses to go on with what a killed helm left. */
  @Test
  @Order(2)
  void theGateway() {
    killedWaiting(
        "openfaas",
        "OpenFaaS Community tourne dans la version figée (première fois, ses images se téléchargent)",
        "secret sh.helm.release.v1.openfaas.v1 -n openfaas");
    assertThat(cluster().api().tool("helm status openfaas --namespace=openfaas").output())
        .contains("STATUS: pending-install");
    killed("openfaas", "La passerelle connaît son mot de passe", "deployment gateway -n openfaas");
    endsWell(cluster().site("openfaas"));
    assertThat(cluster().kubectl("get deployment gateway -n openfaas -o yaml").output())
        .contains("cofrap-password:");
  }

  @Test
  @Order(3)
  void theDatabase() {
    killedWaiting(
        "database",
        "Le serveur PostgreSQL est prêt (première fois, l’image se télécharge)",
        "pod postgres-0 -n cofrap");
    killed(
        "database",
        "La table, les rôles et leurs droits sont en place",
        "jobs -n cofrap -l app.kubernetes.io/name=postgres-prepare");
    endsWell(cluster().site("database"));
  }

  /** Their secrets were written, and nothing tells the next run that they changed. */
  @Test
  @Order(4)
  void theFunctions() {
    killed(
        "functions",
        "Les secrets des fonctions sont dans le cluster",
        "secret cofrap-encryption-keys -n openfaas-fn");
    killedWaiting(
        "functions",
        "Les fonctions sont déployées par faas-cli, si quelque chose a changé",
        "deployment generate-password -n openfaas-fn");
    killedWaiting(
        "functions",
        "Chaque fonction est prête dans sa nouvelle version (son image se télécharge à chaque fois)",
        "deployment authenticate -n openfaas-fn");
    endsWell(cluster().site("functions"));
    assertThat(cluster().kubectl("get deployments -n openfaas-fn -o name").output().lines())
        .hasSize(3);
  }

  @Test
  @Order(5)
  void thePage() {
    killedWaiting(
        "frontend", "La page est servie par toutes ses répliques", "deployment page -n cofrap");
    endsWell(cluster().site("frontend"));
  }

  /** A key without its certificate is left, then the page's Ingress without the functions'. */
  @Test
  @Order(6)
  void theEntry() {
    killed("ingress", "La demande de certificat existe", "namespace cofrap");
    killed(
        "ingress",
        "L’entrée est déclarée, la page et les trois fonctions seulement",
        "ingress -n cofrap");
    endsWell(cluster().site("ingress"));
  }

  @Test
  @Order(7)
  void theNetworkPolicies() {
    killed(
        "network_policies", "Seuls les chemins utiles sont ouverts", "networkpolicies -n cofrap");
    endsWell(cluster().site("network_policies"));
  }

  @Test
  @Order(8)
  void theBackup() {
    killed(
        "backup",
        "La sauvegarde de chaque nuit est déclarée",
        "persistentvolumeclaim backups -n cofrap");
    endsWell(cluster().site("backup"));
  }

  @Test
  @Order(9)
  void theRegistry() {
    Playbook registry =
        cluster()
            .site("registry")
            .set("cofrap_registry_in_cluster", true)
            .set("registry_address", cluster().registry().address());
    cluster().hold(true);
    String named = "registry : Attendre qu’il soit servi";
    assertThat(
            registry.killedAt(
                named, () -> cluster().await("pods -n cofrap -l app.kubernetes.io/name=registry")))
        .contains(named);
    cluster().hold(false);
    endsWell(registry);
  }

  @Test
  @Order(10)
  void allOfThemTogetherThenChangeNothing() {
    String all = "namespaces,openfaas,database,functions,frontend,ingress,network_policies,backup";
    assertThat(cluster().site(all).run().succeeded().changes().values()).containsOnly(0);
  }
}
