package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.export.Mermaid;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import fr.cofrap.project.gantt.track.ScopeChange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** gantt/gantt.md: everything that the drawings show, in words and tables. */
public final class PlanDocument {

  private final Project project;
  private final Markdown out = new Markdown();

  private PlanDocument(Project project) {
    this.project = project;
  }

  /** The text of the document. */
  public static String write(Project project) {
    return new PlanDocument(project).write();
  }

  private String write() {
    out.heading(1, "Diagramme de Gantt");
    out.block(
        "<!-- Engendré d’après les cartes, le plan et l’historique ; à ne pas modifier à la main. -->");
    introduction();
    PlanSections plan = new PlanSections(project, out);
    plan.milestones();
    plan.criticalPath();
    plan.tasks();
    changes();
    LoadSections load = new LoadSections(project, out);
    load.load();
    load.earnedValue();
    new CostSection(project, out).cost();
    new WelcomeSections(project, out).variant();
    mermaid();
    exports();
    method();
    return out.toString();
  }

  private void introduction() {
    out.block(Summary.of(project));
    out.block(
        """
        Les tâches sont les [cartes du tableau](../kanban/cartes) ; [`plan.yml`](plan.yml) ajoute le calendrier, les
        capacités, les échéances, les coûts et la variante d’accueil ; [`reference.yml`](reference.yml) fige le plan tel
        qu’il était à l’ouverture du tableau. Le reste est calculé. Heures de Paris.
        """);
    out.block(
        "![Le plan par mission et ses jalons, dits par les tableaux de cette page.](missions.svg)");
    out.block("Carte par carte, avec le réel : [`gantt.svg`](gantt.svg).");
    out.block("![Chaque carte, prévue et réelle, dite par les tableaux par mission.](gantt.svg)");
  }

  private void changes() {
    List<ScopeChange> changes = project.scopeChanges();
    out.heading(2, "Ce qui a changé depuis la référence");
    if (changes.isEmpty()) {
      out.block(
          "Rien : mêmes cartes, mêmes estimations, mêmes rôles, mêmes dépendances, mêmes jalons.");
    } else {
      out.block(changes.stream().map(PlanDocument::change).collect(Collectors.joining("\n")));
    }
  }

  private static String change(ScopeChange change) {
    String card = "- Carte %03d : ".formatted(change.card());
    if (change.before().isEmpty()) {
      return card + "ajoutée, " + French.hours(change.now().orElseThrow().effort()) + ".";
    }
    if (change.now().isEmpty()) {
      return card + "retirée, " + French.hours(change.before().get().effort()) + ".";
    }
    String before = French.hours(change.before().get().effort());
    String now = French.hours(change.now().get().effort());
    return card + "modifiée (" + before + " à la référence, " + now + " aujourd’hui).";
  }

  private void mermaid() {
    out.heading(2, "Le même plan, dessiné par l’hébergeur");
    out.fence("mermaid", Mermaid.write(project));
  }

  private void exports() {
    out.heading(2, "Ouvrir le plan dans un autre outil");
    out.table(
        List.of("Fichier", "Outil", "Comment"),
        List.of(
            List.of(
                "[`gantt.xml`](gantt.xml)",
                "Microsoft Project, ProjectLibre",
                "Ouvrir. MSPDI : missions, cartes, liens, calendrier, référence. L’ordre des cartes d’un même rôle y est un lien."),
            List.of(
                "[`kanboard.csv`](kanboard.csv)",
                "Kanboard",
                "Créer les colonnes du tableau, les catégories (missions) et les couloirs (rôles), puis *Importer des tâches*, séparateur virgule."),
            List.of(
                "[`openproject.csv`](openproject.csv)",
                "OpenProject",
                "Coller les colonnes dans le classeur *Excel synchronization*, sous les attributs du même nom. Créer d’abord les versions J1 à J5.")));
    out.block(
        """
        Le MSPDI est relu et recalculé par un test. L’import dans ces outils n’a pas été essayé ici ; les colonnes de
        Kanboard sont celles de son code source, celles d’OpenProject celles de sa documentation.
        """);
  }

  private void method() {
    WorkCalendar calendar = project.plan().calendar();
    out.heading(2, "Méthode et limites");
    out.block(
        "- **Calendrier** : %s par semaine, %s par jour. Jours fériés de l’article L3133-1 du Code du travail ; les prochains : %s."
                .formatted(
                    French.hours(calendar.perWeek()),
                    French.hours(calendar.perDay()),
                    holidays(calendar))
            + """

            - **Ordonnancement** : méthode du chemin critique de MPXJ ; nivellement par rôle, une carte à la fois, la plus tôt
              faisable puis la plus pressée d’abord. C’est une heuristique : un meilleur ordre peut exister.
            - **Réel** : dates d’auteur des commits qui changent le statut d’une carte, jusqu’au relevé. Ce sont des indices, pas
              des preuves, et du temps écoulé, pas du temps de travail. Le travail hors du calendrier compte pour zéro heure
              ouvrée.
            - **Prévision** : une carte en cours compte pour toute son estimation, une carte en revue pour rien.
            - **Coût et variante** : leurs hypothèses sont écrites, aucune n’est une mesure.
            """);
    out.block(
        """
        Ce que l’historique laisse de doute, le temps de cycle et l’estimé face au réel sont dans les
        [mesures du tableau](../kanban/mesures.md).
        """);
  }

  private String holidays(WorkCalendar calendar) {
    LocalDate from = project.plan().start();
    return calendar.off().keySet().stream()
        .filter(it -> !it.isBefore(from))
        .limit(2)
        .map(it -> French.date(it) + " (" + calendar.off().get(it) + ")")
        .collect(Collectors.joining(", "));
  }
}
