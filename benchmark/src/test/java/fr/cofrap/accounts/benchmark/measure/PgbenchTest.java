package fr.cofrap.accounts.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.store.Statement;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PgbenchTest {

  @Test
  void parametersAreNamedAsPgbenchNamesVariables() {
    assertThat(PgbenchScript.convert("-- why\nselect a\nfrom b -- where\nwhere c = :#dd + :#e_1\n"))
        .isEqualTo("select a\nfrom b where c = :dd + :e_1");
  }

  @Test
  void noStatementKeepsACommentOrAParameterOfCamel() {
    assertThat(Arrays.stream(Statement.values()).map(it -> PgbenchScript.convert(it.sql())))
        .noneMatch(sql -> sql.contains("--") || sql.contains("#"));
  }

  @Test
  void theScriptSetsEveryVariableThatItUses() {
    String script = PgbenchScript.authentication(1_700_000_000);
    String columns = Pattern.compile("\\\\gset").split(script)[0];
    Pattern.compile("(?<!:):(\\w+)")
        .matcher(script)
        .results()
        .map(it -> it.group(1))
        .filter(name -> !name.equals("client_id") && !name.equals("lot"))
        .forEach(
            name ->
                assertThat(script.contains("\\set " + name + " ") || columns.contains(name))
                    .as(name)
                    .isTrue());
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
