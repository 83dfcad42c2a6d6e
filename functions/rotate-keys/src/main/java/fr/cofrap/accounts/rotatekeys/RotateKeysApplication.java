package fr.cofrap.accounts.rotatekeys;

import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.io.UncheckedIOException;

/**
 * The command rotate-keys: seals every row with the first encryption key of the secret file, while
 * the functions go on working. Once it has succeeded, the other keys may leave the file.
 */
public final class RotateKeysApplication {

  private static final String HELP =
      """
      Usage : java -jar rotate-keys.jar

      Rescelle chaque ligne de la table avec la première clé de cofrap-encryption-keys.
      Mode d’emploi, sans interruption de service :
        1. ajouter la nouvelle clé à la suite dans le fichier, redémarrer les fonctions ;
        2. la mettre en tête, redémarrer les fonctions ;
        3. lancer cette commande, jusqu’à ce qu’elle réussisse ;
        4. un quart d’heure après l’étape 2, pour que les derniers tickets aient servi,
           retirer l’ancienne clé et redémarrer les fonctions.

      COFRAP_DATABASE_URL  la base, par exemple jdbc:postgresql://hôte:5432/cofrap
      COFRAP_SECRETS       le dossier des secrets (/var/openfaas/secrets)
      """;

  private RotateKeysApplication() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      System.out.print(HELP);
      return;
    }
    Logging.start();
    try (Services services = services()) {
      int resealed = new Rotation(services).run();
      System.out.println("Lignes rescellées : " + resealed + ". Aucune ne reste.");
    } catch (IllegalStateException e) {
      giveUp(1, e);
    }
  }

  private static Services services() {
    try {
      return Services.from(Settings.from(System.getenv()));
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      giveUp(2, e);
      return null;
    }
  }

  private static void giveUp(int code, Exception e) {
    System.err.println(e.getMessage());
    System.exit(code);
  }
}
