package fr.cofrap.accounts.runtime.http;

import java.util.Locale;

/** Every refusal that a caller can meet: its status, its name, and how it is explained. */
public enum Problem {
  INVALID_REQUEST(
      400,
      "Requête invalide",
      "Le corps attendu est un objet JSON dont chaque membre obligatoire est un texte de la forme décrite par le"
          + " contrat : nom de 3 à 64 caractères (lettres, chiffres, point, tiret, souligné), code de six chiffres.",
      "Invalid request",
      "The body must be a JSON object whose required members are texts of the form that the contract describes:"
          + " a username of 3 to 64 characters (letters, digits, dot, hyphen, underscore), a code of six digits."),
  CREDENTIALS_REFUSED(
      401,
      "Identification refusée",
      "Le nom, le mot de passe ou le code ne conviennent pas. Un code ne sert qu’une fois.",
      "Credentials refused",
      "The username, the password or the code is not right. A code can be used only once."),
  TICKET_REFUSED(
      401,
      "Ticket refusé",
      "Le ticket ne convient pas, a déjà servi jusqu’au bout ou a plus de quinze minutes.",
      "Ticket refused",
      "The ticket is not right, has served its purpose or is more than fifteen minutes old."),
  CREDENTIALS_EXPIRED(
      403,
      "Identifiants expirés",
      "Le mot de passe et le second facteur ont plus de six mois. Le ticket joint permet de les renouveler.",
      "Credentials expired",
      "The password and the second factor are over six months old. The ticket enclosed allows their renewal."),
  NOT_FOUND(
      404,
      "Adresse inconnue",
      "Il n’y a rien à cette adresse.",
      "Not found",
      "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      405,
      "Méthode non autorisée",
      "Cette adresse n’accepte que la méthode POST.",
      "Method not allowed",
      "This address accepts the POST method only."),
  ACCOUNT_EXISTS(
      409,
      "Nom déjà pris",
      "Ce nom est celui d’un compte, ou d’une création commencée il y a moins de quinze minutes.",
      "Account exists",
      "This username belongs to an account, or to a creation begun less than fifteen minutes ago."),
  TOO_LARGE(
      413,
      "Corps trop volumineux",
      "Le corps de la requête dépasse 4 Kio.",
      "Body too large",
      "The body of the request is larger than 4 KiB."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Format non pris en charge",
      "Le corps doit être du JSON en UTF-8, annoncé par Content-Type: application/json.",
      "Unsupported media type",
      "The body must be JSON in UTF-8, announced by Content-Type: application/json."),
  UNAVAILABLE(
      503,
      "Service momentanément indisponible",
      "Rien n’a été perdu. Réessayez dans quelques secondes.",
      "Service unavailable for now",
      "Nothing has been lost. Try again in a few seconds.");

  private final int status;
  private final String[] french;
  private final String[] english;

  Problem(int status, String titre, String explication, String title, String detail) {
    this.status = status;
    this.french = new String[] {titre, explication};
    this.english = new String[] {title, detail};
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name that clients and logs know it by. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem type (RFC 9457, 3.1.1). It is a name; nothing needs to be found there. */
  String type() {
    return "https://cofrap.example/problems/" + slug();
  }

  String title(Language language) {
    return texts(language)[0];
  }

  String detail(Language language) {
    return texts(language)[1];
  }

  private String[] texts(Language language) {
    return language == Language.EN ? english : french;
  }
}
