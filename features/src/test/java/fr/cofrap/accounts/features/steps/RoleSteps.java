package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.sql.SQLException;
import java.util.Map;

/** What the database role of the functions may do. */
public final class RoleSteps {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("supprimer une ligne", "delete from account where id = 1"),
          Map.entry("vider la table", "truncate account"),
          Map.entry("détruire la table", "drop table account"),
          Map.entry(
              "changer le numéro d’une ligne", "update account set id = default where id = 1"),
          Map.entry("changer le nom d’une ligne", "update account set username = 'x' where id = 1"),
          Map.entry("ajouter une colonne", "alter table account add column x text"),
          Map.entry("créer une table", "create table other (x text)"),
          Map.entry("créer un schéma", "create schema other"),
          Map.entry("créer un rôle", "create role other"),
          Map.entry(
              "devenir propriétaire de la table", "alter table account owner to cofrap_functions"),
          Map.entry("lire les mots de passe de la base", "select * from pg_authid"),
          Map.entry("lire un fichier du serveur", "select pg_read_file('postgresql.conf')"));

  private final World world;
  private SQLException refusal;

  public RoleSteps(World world) {
    this.world = world;
  }

  @Quand("^le rôle des fonctions tente de (.*)$")
  public void tries(String action) {
    String statement = ACTIONS.get(action);
    refusal =
        catchThrowableOfType(
            SQLException.class, () -> world.product().asFunctions().attempt(statement));
  }

  @Alors("la base le lui interdit")
  public void forbidden() {
    assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
  }
}
