package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void aTargetSaysWhatIsAskedWhatWasMeasuredOfTheWorstAndWhetherItIsMet() {
    assertThat(row("Démarrage")).containsExactly("≤ × 2,00", "≤ × 1,30", "× 1,60", "oui");
  }

  @Test
  void aTargetThatIsMissedSaysSo() {
    assertThat(row("Mémoire")).containsExactly("≤ 90,0 Mio", "≤ 70,0 Mio", "95,0 Mio", "non");
  }

  @Test
  void theThroughputIsHeldAgainstPreparedStatements() {
    assertThat(row("Débit")).contains("65,0 %").doesNotContain("80,0 %");
  }

  @Test
  void aTargetThatIsSurpassedSaysSo() {
    assertThat(row("Débit")).containsExactly("≥ 35,0 %", "≥ 60,0 %", "65,0 %", "oui, et le visé");
  }

  @Test
  void aTargetThatIsJustReachedIsMet() {
    Target ceiling = new Target("a", "ms", 25, 10, it -> Optional.of(series(25)));
    Target floor = new Target("b", "%", .35, .6, it -> Optional.of(series(.35)));
    assertThat(List.of(ceiling, floor))
        .allSatisfy(it -> assertThat(it.verdict(new Results())).isEqualTo(Target.Verdict.MET));
    Target aim = new Target("c", "ms", 25, 10, it -> Optional.of(series(10)));
    assertThat(aim.verdict(new Results())).isEqualTo(Target.Verdict.AIM);
  }

  private static Series series(double value) {
    return new Series("", List.of(value));
  }

  @Test
  void aTargetThatWasNotMeasuredSaysSo() {
    assertThat(row("./demo")).containsExactly("≤ 10,0 s", "≤ 5,00 s", "—", "non mesuré");
  }

  private static List<String> row(String label) {
    List<String> row =
        Target.ALL.stream()
            .map(target -> target.row(Sample.results()))
            .filter(it -> it.get(0).startsWith(label))
            .map(it -> it.stream().map(TablesTest::plain).toList())
            .findFirst()
            .orElseThrow();
    return List.of(row.get(1), row.get(2), row.get(3), row.get(5));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void columnsAreAlignedForATerminal() {
    Table table =
        new Table("T", List.of("a", "b"), List.of(List.of("long", "1"), List.of("x", "22")));
    assertThat(table.text()).isEqualTo("T\n\na      b\n────  ──\nlong   1\nx     22\n");
  }

  @Test
  void columnsAreSeparatedForADocument() {
    Table table = new Table("T", List.of("a", "b"), List.of(List.of("x|y", "1")));
    assertThat(table.markdown()).isEqualTo("| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n");
  }

  @Test
  void whatWasNotMeasuredIsSaid() {
    assertThat(Tables.text(Sample.results())).contains("Non mesuré\u00a0: rien d’important.");
  }

  @Test
  void theLoadStandsBesideWhatTheDatabaseDoesAlone() {
    assertThat(new LoadTables(Sample.results()).rates().rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "pgbench, authenticate, SQL préparé",
            "pgbench, authenticate, protocole simple",
            "authenticate",
            "plancher, qui ne fait rien");
  }

  @Test
  void eachFigureHasItsSpread() {
    List<Table> tables = Tables.all(Sample.results());
    assertThat(tables).hasSize(8);
    for (Table table : tables) {
      int names = table.head().contains("Clients") ? 2 : 1;
      for (List<String> row : table.rows()) {
        assertThat(row.subList(names, row.size()))
            .as(row.toString())
            .allMatch(it -> hasSpread(table, it) || mayLack(row.get(0)) && it.equals(Numbers.NONE));
      }
    }
  }

  /** In brackets, or in a column of their own. */
  private static boolean hasSpread(Table table, String cell) {
    return table.head().contains("Min – max") || cell.matches(".+ \\(.+ – .+\\)");
  }

  /** What does nothing, or stands alone, has neither ratio nor function. */
  private static boolean mayLack(String name) {
    return name.startsWith("plancher") || name.startsWith("pgbench");
  }

  @Test
  void eachLineOfEachTableIsWhole() {
    for (Table table : Tables.all(Sample.results())) {
      assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()));
    }
  }
}
