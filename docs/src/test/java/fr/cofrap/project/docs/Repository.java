package fr.cofrap.project.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real git repository in a temporary folder, whose commits have the dates that a test gives. */
public final class Repository {

  private static final List<String> SCHEMAS =
      List.of(
          "gantt/plan.schema.json",
          "gantt/reference.schema.json",
          "gantt/heures.schema.json",
          "kanban/carte.schema.json",
          "kanban/historique.schema.json",
          "kanban/seuils.schema.json",
          "kanban/seuils.yml");

  /** A whole plan, with one mission, one milestone, and a welcome in the role of functions. */
  public static final String PLAN =
      """
      projet: Essai
      debut: 2026-03-02
      fuseau: Europe/Paris
      equipe: { personnes: [] }
      calendrier:
        jours: [lundi, mardi, mercredi, jeudi, vendredi]
        horaires: ["09:00-12:30", "13:30-17:00"]
        feries: fr
        fermetures: [{ du: 2026-03-12, au: 2026-03-13, motif: pont }]
      roles:
        pilotage: { capacite_h: 19 }
        fonctions: { capacite_h: 19 }
        interface: { capacite_h: 19 }
      ensemble: []
      retirees: []
      missions: { 1: Unique }
      jalons:
        - { code: J1, nom: Fini, echeance: 2026-03-20 }
        - { code: J6, nom: Suite, hors_plan: true }
      couts:
        humain: { taux_horaire: 40, source: Essai }
        technique: [{ poste: Machine, quantite: 2, unite: mois, prix: 10, origine: Essai }]
        financier: [{ poste: Licence, quantite: 1, unite: an, prix: 30, origine: Essai }]
        provision: { pourcent: 10, motif: Essai }
      tenue: { differees: [], transferts: [], durees_h: {}, jour: 5 }
      accueil:
        titre: Accueil
        role: fonctions
        jour_zero: 2026-03-02
        coefficient: 1.5
        installation_h: 1
        accueil_par: pilotage
        accueil_h: 1
        plafond_jour_h: 5
        jusqu_au_jour: 30
        transferts: []
        differees: []
      """;

  private final Path root;

  private Repository(Path root) {
    this.root = root;
  }

  public static Repository create(Path root) {
    Repository repository = new Repository(root);
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  /** With the schemas and thresholds of ours, a plan for three roles, and no decision. */
  public static Repository ofAProject(Path root) {
    Repository repository = create(root);
    for (String file : SCHEMAS) {
      repository.write(file, Copies.repository().read(file));
    }
    return repository.write("gantt/plan.yml", PLAN).write("kanban/decisions.md", "# Décisions\n");
  }

  public Tree tree() {
    return Tree.at(root);
  }

  public Path root() {
    return root;
  }

  /** Puts a card in a state, to be committed. */
  public Repository put(int id, String state) {
    return write(Cards.path(id), Cards.card(id, state));
  }

  public Repository write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Commits everything, authored and made at one instant such as 2026-03-02T09:00:00Z. */
  public Repository commit(String at) {
    return commit(at, at);
  }

  public Repository commit(String authored, String committed) {
    git("add", "--all");
    run(dates(authored, committed), "commit", "--quiet", "--allow-empty", "--message=move");
    return this;
  }

  /** Runs git; what it makes is dated 2026-04-01. */
  public String git(String... arguments) {
    return run(dates("2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z"), arguments);
  }

  private static Map<String, String> dates(String authored, String committed) {
    return Map.of("GIT_AUTHOR_DATE", authored, "GIT_COMMITTER_DATE", committed);
  }

  private String run(Map<String, String> dates, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgSign=false"));
    command.addAll(List.of("-c", "user.name=team", "-c", "user.email=team@example.org"));
    command.addAll(Arrays.asList(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(root.toFile()).redirectErrorStream(true).environment().putAll(dates);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + "\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
