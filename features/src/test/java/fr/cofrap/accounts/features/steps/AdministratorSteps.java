package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Vault;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;

/** Somebody who owns the database, and perhaps the key. */
public final class AdministratorSteps {

  private static final Map<String, String> TRICKS =
      Map.of(
          "copie le mot de passe de Mallory dans la ligne de Camille",
          "update account c set password = m.password from account m where c.username = %1$s and m.username = %2$s",
          "copie le mot de passe et le secret de Mallory dans la ligne de Camille",
          "update account c set password = m.password, mfa = m.mfa from account m"
              + " where c.username = %1$s and m.username = %2$s",
          "copie toute la ligne de Mallory dans celle de Camille",
          "update account c set password = m.password, mfa = m.mfa, gendate = m.gendate,"
              + " last_step = 0 from account m where c.username = %1$s and m.username = %2$s",
          "échange les noms de Camille et de Mallory",
          "update account set username = 'swap-' || id where username = %1$s;"
              + " update account set username = %1$s where username = %2$s;"
              + " update account set username = %2$s where username like 'swap-%%'",
          "active le compte de Camille en copiant ses valeurs en attente",
          "update account set password = pending_password, mfa = pending_mfa, gendate = pending_gendate,"
              + " pending_password = null, pending_mfa = null, pending_gendate = null where username = %1$s",
          "échange le mot de passe et le secret en attente de Camille",
          "update account set pending_password = pending_mfa, pending_mfa = pending_password where username = %1$s",
          "altère d’un bit le secret de Camille",
          "update account set mfa = overlay(mfa placing (case substr(mfa, 20, 1) when 'A' then 'B' else 'A' end)"
              + " from 20 for 1) where username = %1$s");

  /** Within a sealed password, before its tag, which tells the columns apart anyhow. */
  private static final int BEFORE_TAG = 48;

  private final World world;
  private byte[] opened;

  public AdministratorSteps(World world) {
    this.world = world;
  }

  @Quand("un administrateur déchiffre le mot de passe enregistré de {personne} avec la vraie clé")
  public void opensPassword(Person person) throws GeneralSecurityException {
    opened = vault().open(cell(person, "password"), person.username(), "PASSWORD");
  }

  @Quand("un administrateur déchiffre le secret enregistré de {personne} avec la vraie clé")
  public void opensSecret(Person person) throws GeneralSecurityException {
    opened = vault().open(cell(person, "mfa"), person.username(), "MFA");
  }

  @Quand(
      "le voleur de la clé renouvelle le mot de passe de {personne} avec un ticket qu’il a forgé")
  public void renewsWithForged(Person person) {
    renewsWithForged(person, 0);
  }

  @Quand(
      "le voleur de la clé renouvelle le mot de passe de {personne} avec un ticket qu’il a forgé pour d’autres identifiants")
  public void renewsWithForgedForOthers(Person person) {
    renewsWithForged(person, 1);
  }

  private void renewsWithForged(Person person, int later) {
    long gendate = (long) world.product().table().row(person.username()).get("gendate") + later;
    Instant now = world.product().now();
    world.answered(person.renewWith(vault().renewalTicket(person.username(), gendate, now)));
  }

  @Alors("il n’obtient que l’empreinte SHA-256 du mot de passe")
  public void digest() throws GeneralSecurityException {
    byte[] password = world.current().password().getBytes(StandardCharsets.UTF_8);
    assertThat(opened).isEqualTo(MessageDigest.getInstance("SHA-256").digest(password));
  }

  @Alors("il obtient les 160 bits du secret")
  public void secret() {
    assertThat(opened).hasSize(20).isEqualTo(new Base32().decode(world.current().secret()));
  }

  @Alors("la valeur chiffrée d’avant l’activation et celle d’après diffèrent")
  public void sealedAnew() {
    Person bruno = world.person("Bruno").enrolled();
    String pending = cell(bruno, "pending_password");
    assertThat(bruno.authenticate().status()).isEqualTo(200);
    assertThat(cell(bruno, "password").substring(0, BEFORE_TAG))
        .isNotEqualTo(pending.substring(0, BEFORE_TAG));
  }

  @Quand("^un administrateur malveillant (.*)$")
  public void plays(String trick) {
    world
        .product()
        .table()
        .run(
            TRICKS
                .get(trick)
                .formatted(
                    "'" + world.person("Camille").username() + "'",
                    "'" + world.person("Mallory").username() + "'"));
  }

  private Vault vault() {
    return new Vault(world.product().encryptionKeys());
  }

  private String cell(Person person, String column) {
    return (String) world.product().table().row(person.username()).get(column);
  }
}
