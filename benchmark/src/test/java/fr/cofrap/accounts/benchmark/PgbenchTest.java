package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.store.Statement;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgbenchTest {

  private static final List<String> DEFINED =
      List.of("client_id", "first", "lot", "created", "password");

  @Test
  void parametersAreNamedAsPgbenchNamesVariables() {
    String sql = "-- why\nselect a\nfrom b -- where\nwhere username = :#username + :#e_1\n";
    assertThat(Pgbench.convert(sql))
        .isEqualTo("select a\nfrom b where username = :username + :e_1");
  }

  @Test
  void noStatementKeepsACommentOrAParameterOfCamel() {
    assertThat(Arrays.stream(Statement.values()).map(it -> Pgbench.convert(it.sql())))
        .noneMatch(sql -> sql.contains("--") || sql.contains("#"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authenticate", "generate-password"})
  void aScriptSetsEveryVariableThatItUses(String function) throws IOException {
    String text = Pgbench.script(function);
    String columns = text.contains("\\gset") ? text.split("\\\\gset")[0] : "";
    Pattern.compile("(?<!:):(\\w+)")
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .filter(name -> !DEFINED.contains(name))
        .forEach(
            name ->
                assertThat(text.contains("\\set " + name + " ") || columns.contains(name))
                    .as(name)
                    .isTrue());
  }

  @Test
  void eachFunctionIsComparedWithItsOwnStatements() throws IOException {
    assertThat(Pgbench.script("authenticate"))
        .contains(Pgbench.convert(Statement.FIND_ACCOUNT.sql()) + " \\gset")
        .endsWith(Pgbench.convert(Statement.ACCEPT.sql()) + ";\n");
    assertThat(Pgbench.script("generate-password"))
        .endsWith(Pgbench.convert(Statement.CREATE_ACCOUNT.sql()) + ";\n");
  }

  @Test
  void itsOutputIsRead() {
    double rate =
        Pgbench.read(
            """
            number of transactions actually processed: 12345
            number of failed transactions: 0 (0.000%)
            tps = 10663.123456 (without initial connection time)
            """);
    assertThat(rate).isEqualTo(10663.123456);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pgbench: error: client 0 aborted\ntps = 1.0 (without initial connection time)",
        "number of failed transactions: 3 (1.0%)\ntps = 1.0 (without initial connection time)",
        "number of transactions actually processed: 0\nnumber of failed transactions: 0 (NaN%)",
        "?",
      })
  void aFailureIsNotTakenForAResult(String output) {
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> Pgbench.read(output));
  }
}
