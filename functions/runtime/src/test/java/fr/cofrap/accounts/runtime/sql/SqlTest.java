package fr.cofrap.accounts.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cofrap.accounts.store.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A statement with named parameters")
class SqlTest {

  @Test
  void numbersItsParametersInTheOrderInWhichTheyAppear() {
    Sql sql = Sql.parse("update t set a = :#first where b = :#second_one");

    assertThat(sql.text()).isEqualTo("update t set a = $1 where b = $2");
    assertThat(sql.names()).containsExactly("first", "second_one");
  }

  @Test
  void givesAParameterOneNumberHoweverOftenItIsUsed() {
    Sql sql = Sql.parse("select :#a, :#b, :#a, :#ab");

    assertThat(sql.text()).isEqualTo("select $1, $2, $1, $3");
    assertThat(sql.names()).containsExactly("a", "b", "ab");
  }

  @Test
  void leavesItsCommentsAtHome() {
    assertThat(Sql.parse("-- of :#nobody\nselect 1 -- one\nfrom t\n").text())
        .isEqualTo("select 1 from t");
  }

  @Test
  void takesItsValuesInTheOrderOfTheirNumbers() {
    Map<String, Object> given = new HashMap<>(Map.of("b", 2L, "a", "one", "unused", 9));
    given.put("c", null);

    var values = Sql.parse("select :#a, :#b, :#c").values(given);

    assertThat(values.size()).isEqualTo(3);
    assertThat(List.of(values.getValue(0), values.getValue(1))).containsExactly("one", 2L);
    assertThat(values.getValue(2)).isNull();
  }

  @Test
  void isNotSentWhenAParameterIsMissing() {
    Sql sql = Sql.parse("select :#a, :#b");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sql.values(Map.of("a", "s3cret")))
        .withMessage("the statement needs the parameter b");
  }

  @Test
  void isRefusedWhenItIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sql.resource("store/nothing.sql"))
        .withMessage("there is no statement store/nothing.sql");
  }

  @ParameterizedTest
  @EnumSource
  void hasNothingLeftOfItsNames(Statement statement) {
    Sql sql = Sql.parse(statement.sql());

    assertThat(sql.text())
        .doesNotContain(":", "#", "--")
        .matches("(?s)(insert|update|select)\\b.*");
    assertThat(sql.text().chars().filter(c -> c == '$').count())
        .isGreaterThanOrEqualTo(sql.names().size());
  }
}
