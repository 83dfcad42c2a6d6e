package fr.cofrap.project.gantt.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {

  private final Project project = ProjectFixture.small();

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Test
  void aCellIsQuotedWhenItMustBe() {
    assertThat(Csv.write(List.of("a", "b"), List.of(List.of("un, deux", "dit \"trois\""))))
        .isEqualTo("a,b\n\"un, deux\",\"dit \"\"trois\"\"\"\n");
  }

  /** The order of app/Import/TaskImport.php, by which Kanboard reads. */
  @Test
  void kanboardFindsItsColumnsInItsOrder() {
    assertThat(lines(KanboardCsv.write(project)))
        .containsExactly(
            "Reference,Title,Description,Assignee Username,Creator Username,Color Name,Column Name,"
                + "Category Name,Swimlane Name,Complexity,Time Estimated,Time Spent,Due Date,Closed",
            "001,Tâche 1,Jalon J1,,,,Terminé,Unique,Pilotage,,2,,2026-11-23 11:00,1",
            "002,Tâche 2,Jalon J1,,,,À faire,Unique,Fonctions,,3,,2026-11-23 15:00,0",
            "003,Tâche 3,Jalon J1,,,,Revue technique,Unique,Interface,,1,,2026-11-23 10:00,0");
  }

  @Test
  void openProjectGetsCardsAndMilestones() {
    assertThat(lines(OpenProjectCsv.write(project)))
        .containsExactly(
            "Subject,Type,Status,Start date,Finish date,Estimated time,Version,Description",
            "001 Tâche 1,Task,Closed,2026-11-23,2026-11-23,2,J1,Mission 1. Rôle : pilotage.",
            "002 Tâche 2,Task,New,2026-11-23,2026-11-23,3,J1,"
                + "Mission 1. Rôle : fonctions. Après : 001.",
            "003 Tâche 3,Task,Developed,2026-11-23,2026-11-23,1,J1,Mission 1. Rôle : interface.",
            "J1 Fini,Milestone,New,2026-11-23,2026-11-23,,J1,Échéance : 2026-11-24.");
  }

  @Test
  void mermaidDrawsWithItsOldestWords() {
    assertThat(Mermaid.write(project))
        .isEqualTo(
            """
            gantt
              title Essai
              dateFormat YYYY-MM-DD HH:mm
              axisFormat %d/%m %Hh
              section Unique
              001 Tâche 1 : crit, done, c1, 2026-11-23 09:00, 2026-11-23 11:00
              002 Tâche 2 : crit, c2, 2026-11-23 11:00, 2026-11-23 15:00
              003 Tâche 3 : active, c3, 2026-11-23 09:00, 2026-11-23 10:00
              section Jalons
              J1 Fini : milestone, j1, 2026-11-23 15:00, 0d
            """);
  }

  @Test
  void wordsCannotBreakALineOfMermaid() {
    assertThat(Mermaid.plain("Un : deux ; trois #4, 5 %")).isEqualTo("Un deux trois 4 5");
  }
}
