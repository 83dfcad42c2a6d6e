package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.replace;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of this repository becomes another team's without an edit of code. */
class NewTeamTest {

  @TempDir private Path root;

  @BeforeEach
  void copyOursWithoutItsHistory() throws IOException {
    Tree ours = Copies.repository();
    for (String file : ours.matching("**")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.copy(ours.resolve(file), root.resolve(file));
    }
    Path npm = root.resolve(Copies.NPM);
    Files.createSymbolicLink(npm, ours.resolve(Copies.NPM).toRealPath());
  }

  @AfterEach
  void withoutWhatIsNotItsOwn() throws IOException {
    Files.delete(root.resolve(Copies.NPM));
  }

  private int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("GIT_AUTHOR_DATE", "2027-03-01T08:00:00Z");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void commit() throws IOException, InterruptedException {
    assertThat(run("git", "add", "--all")).isZero();
    String[] who = {"-c", "user.name=x", "-c", "user.email=x@example.org"};
    assertThat(run("git", who[0], who[1], who[2], who[3], "commit", "-qm", "open")).isZero();
  }

  private void generate(String... arguments) {
    StringWriter out = new StringWriter();
    String[] all = new String[arguments.length + 2];
    all[0] = "--root";
    all[1] = root.toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    assertThat(Generate.run(new PrintWriter(out, true), all)).as(out.toString()).isZero();
  }

  /** Five people, a fifth role, other days and hours, another start. */
  private void describeTheTeam() {
    String plan = "gantt/plan.yml";
    replace(root, plan, "projet: Comptes cloud COFRAP", "projet: Registre des crêpes");
    replace(
        root,
        plan,
        "  personnes: []",
        """
          ecole: École d’ailleurs
          session: printemps
          personnes:
            - { nom: Ada, role: pilotage }
            - { nom: Blaise, role: fonctions }
            - { nom: Chloé, role: interface }
            - { nom: Denis, role: infrastructure }
            - { nom: Émilie, role: recette }
        """
            .stripTrailing());
    replace(root, plan, "[lundi, mardi, mercredi, jeudi, vendredi]", "[mercredi, samedi]");
    replace(
        root,
        plan,
        "  infrastructure: {",
        "  recette: { nom: Recette, capacite_h: 12 }\n  infrastructure: {");
    String dated =
        Tree.at(root).read(plan).replaceAll("\\b20\\d\\d-\\d\\d-(\\d\\d)\\b", "2027-03-$1");
    Copies.write(root, plan, dated.replaceFirst("debut: \\S+", "debut: 2027-03-01"));
    replace(root, "kanban/cartes/018-recette-invariants.md", "role: fonctions", "role: recette");
  }

  @Test
  void itsWholeSetOfDocumentsIsMadeAndNothingOfOursIsLeftInIt() throws Exception {
    assertThat(run("git", "init", "-q")).isZero();
    assertThat(run("bash", "scripts/new-team.sh")).isZero();
    describeTheTeam();
    commit();
    generate("reference");
    generate();

    List<Task> cards = Task.all(Tree.at(root));
    assertThat(cards).hasSize(57).allMatch(it -> it.state() == State.TO_DO);
    assertThat(BoardCheck.of(Tree.at(root))).isEmpty();
    Tree tree = Tree.at(root);
    assertThat(tree.read("gantt/gantt.md"))
        .contains(
            "Registre des crêpes",
            "Équipe\u00a0: Ada, Pilotage\u00a0; ",
            "Émilie, Recette\u00a0; École d’ailleurs",
            "mer.\u00a03\u00a0mars",
            "Denis",
            "## Suivi");
    assertThat(Figures.of(Project.read(tree)))
        .containsEntry("charge_recette_h", new BigDecimal("5.50"));
    assertThat(tree.read("kanban/tableau.md")).contains("| Émilie |", "57\u00a0cartes");
    assertThatNothingOfOursIsLeft(tree);
    String cover = Poppler.pages(tree.bytes("docs/pdf/dossier.pdf")).split("\f")[0];
    assertThat(cover).contains("Émilie, Recette", "École d’ailleurs", "printemps");
    assertThat(tree.read("docs/soutenance/diaporama.html"))
        .contains("Ada, Pilotage<br />", "École d’ailleurs<br />");
    assertThat(tree.matching("gantt/*.java")).isEmpty();
  }

  @Test
  void nothingIsTouchedWhereCardsHaveAHistory() throws Exception {
    assertThat(run("git", "init", "-q")).isZero();
    commit();
    assertThat(run("bash", "scripts/new-team.sh")).isEqualTo(1);
    assertThat(run("git", "diff", "--quiet")).isZero();
  }

  @Test
  void nothingIsTouchedOutsideGit() throws Exception {
    assertThat(run("bash", "scripts/new-team.sh")).isEqualTo(1);
    assertThat(root.resolve("kanban/historique.yml")).exists();
  }

  private static void assertThatNothingOfOursIsLeft(Tree tree) {
    assertThat(tree.read("kanban/regles.md"))
        .contains("d’après ses\ncommits.")
        .doesNotContain("D-0");
    for (String file :
        new String[] {
          "gantt/gantt.md",
          "gantt/gantt.svg",
          "docs/soutenance/plan.svg",
          "kanban/tableau.md",
          "kanban/mesures.md",
          "kanban/dessins/tableau.svg",
          "kanban/dessins/flux-cumule.svg",
          "kanban/historique.yml",
          "kanban/decisions.md",
          "CHANGELOG.md",
          "gantt/plan.yml"
        }) {
      assertThat(tree.read(file))
          .as(file)
          .doesNotContain(
              "COFRAP", "2026-11-2", "\u00a0nov.", "D-01", "Seconde version", "hors_plan");
    }
  }
}
