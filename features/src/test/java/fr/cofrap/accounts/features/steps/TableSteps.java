package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Product;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.BeforeStep;
import io.cucumber.java.fr.Alors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the table. */
public final class TableSteps {

  private static final String COLUMNS =
      "select column_name as name from information_schema.columns where table_name = 'account'"
          + " order by ordinal_position";
  private static final String TABLES =
      "select table_name as name from information_schema.tables"
          + " where table_schema not in ('pg_catalog', 'information_schema')";

  private final World world;

  /** Rows as they were when the scenario's last answer had not come yet. */
  private final Map<String, Map<String, Object>> before = new HashMap<>();

  public TableSteps(World world) {
    this.world = world;
  }

  @BeforeStep
  public void remember() {
    Person camille = world.known("Camille");
    if (world.site() instanceof Product && world.replies().isEmpty() && camille != null) {
      world
          .product()
          .table()
          .query("select * from account where username = ?", camille.username())
          .forEach(row -> before.put(camille.username(), row));
    }
  }

  @Alors("la ligne de {personne} n’a pas changé")
  public void unchanged(Person person) {
    assertThat(row(person)).isEqualTo(before.get(person.username()));
  }

  @Alors("la ligne de {personne} ne garde plus rien en attente")
  public void nothingPending(Person person) {
    assertThat(row(person))
        .containsEntry("pending_password", null)
        .containsEntry("pending_mfa", null)
        .containsEntry("pending_gendate", null)
        .containsEntry("pending_retry", null)
        .containsEntry("expired", 0);
  }

  @Alors("le compte de {personne} est marqué expiré dans la base")
  public void expired(Person person) {
    assertThat(row(person)).containsEntry("expired", 1);
  }

  @Alors("le compte de {personne} n’est pas/plus marqué expiré dans la base")
  public void notExpired(Person person) {
    assertThat(row(person)).containsEntry("expired", 0);
  }

  @Alors("la table a les colonnes id, username, password, mfa, gendate et expired")
  public void specified() {
    assertThat(names(COLUMNS))
        .startsWith("id", "username", "password", "mfa", "gendate", "expired");
  }

  @Alors(
      "ses autres colonnes sont pending_password, pending_mfa, pending_gendate, pending_retry, last_step, misses et frozen_until")
  public void others() {
    assertThat(names(COLUMNS).subList(6, names(COLUMNS).size()))
        .containsExactly(
            "pending_password",
            "pending_mfa",
            "pending_gendate",
            "pending_retry",
            "last_step",
            "misses",
            "frozen_until");
  }

  @Alors("il n’y a qu’une table")
  public void oneTable() {
    assertThat(names(TABLES)).containsExactly("account");
  }

  @Alors("la date de génération de {personne} est en secondes depuis 1970")
  public void epochSeconds(Person person) {
    assertThat(row(person)).containsEntry("gendate", world.product().now().getEpochSecond());
  }

  @Alors("son indicateur d’expiration vaut {int}")
  public void flag(int value) {
    assertThat(row(world.current())).containsEntry("expired", value);
  }

  private List<Object> names(String query) {
    return world.product().table().query(query).stream().map(row -> row.get("name")).toList();
  }

  private Map<String, Object> row(Person person) {
    return world.product().table().row(person.username());
  }
}
