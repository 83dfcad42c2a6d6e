package fr.cofrap.accounts.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Protocol;
import fr.cofrap.accounts.store.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PgbenchTest {

  @Test
  void parametersAreNamedAsPgbenchNamesVariables() {
    String sql = "-- why\nselect a\nfrom b -- where\nwhere username = :#username + :#e_1\n";
    assertThat(PgbenchScript.convert(sql, Protocol.PREPARED))
        .isEqualTo("select a\nfrom b where username = :username + :e_1");
  }

  @Test
  void textsAreQuotedWhereTheyAreReplacedInTheStatement() {
    assertThat(PgbenchScript.convert("values (:#username, :#now)", Protocol.SIMPLE))
        .isEqualTo("values (':username', :now)");
  }

  @Test
  void noStatementKeepsACommentOrAParameterOfCamel() {
    assertThat(
            Arrays.stream(Statement.values())
                .map(it -> PgbenchScript.convert(it.sql(), Protocol.PREPARED)))
        .noneMatch(sql -> sql.contains("--") || sql.contains("#"));
  }

  @ParameterizedTest
  @EnumSource
  void aScriptSetsEveryVariableThatItUses(PgbenchScript script) {
    String text = script.text(Protocol.PREPARED);
    String columns = text.contains("\\gset") ? text.split("\\\\gset")[0] : "";
    Pattern.compile("(?<!:):(\\w+)")
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .filter(name -> !List.of("client_id", "lot", "created", "password").contains(name))
        .forEach(
            name ->
                assertThat(text.contains("\\set " + name + " ") || columns.contains(name))
                    .as(name)
                    .isTrue());
  }

  @Test
  void eachFunctionIsComparedWithItsOwnStatements() {
    assertThat(PgbenchScript.AUTHENTICATE.text(Protocol.PREPARED))
        .contains("left join account on username", "set last_step")
        .doesNotContain("insert");
    assertThat(PgbenchScript.GENERATE_PASSWORD.text(Protocol.PREPARED))
        .contains("insert into account")
        .doesNotContain("set last_step");
  }

  @Test
  void itsOutputIsRead() {
    Pgbench.Run run =
        Pgbench.read(
            """
            number of transactions actually processed: 12345
            number of failed transactions: 0 (0.000%)
            latency average = 0.750 ms
            initial connection time = 12.345 ms
            tps = 10663.123456 (without initial connection time)
            """);
    assertThat(run.rate()).isEqualTo(10663.123456);
    assertThat(run.count()).isEqualTo(12345);
  }

  @Test
  void aFailureIsNotTakenForAResult() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> Pgbench.read("pgbench: error: client 0 aborted\ntps = 1.0"));
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> Pgbench.read("?"));
  }
}
