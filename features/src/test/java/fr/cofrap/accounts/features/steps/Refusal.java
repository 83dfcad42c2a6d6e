package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import java.util.Arrays;
import java.util.Locale;

/** The refusals of the contract, as people name them. */
enum Refusal {
  INVALID_REQUEST(400, "la requête est invalide"),
  CREDENTIALS_REFUSED(401, "l’identification est refusée"),
  TICKET_REFUSED(401, "le ticket est refusé"),
  CREDENTIALS_EXPIRED(403, "les identifiants sont expirés"),
  NOT_FOUND(404, "l’adresse est inconnue"),
  METHOD_NOT_ALLOWED(405, "la méthode n’est pas autorisée"),
  ACCOUNT_EXISTS(409, "le nom est déjà pris"),
  TOO_LARGE(413, "le corps est trop volumineux"),
  UNSUPPORTED_MEDIA_TYPE(415, "le format n’est pas pris en charge"),
  UNAVAILABLE(503, "le service est momentanément indisponible");

  static final String NAMES =
      "la requête est invalide|l’identification est refusée|le ticket est refusé"
          + "|les identifiants sont expirés|l’adresse est inconnue|la méthode n’est pas autorisée"
          + "|le nom est déjà pris|le corps est trop volumineux|le format n’est pas pris en charge"
          + "|le service est momentanément indisponible";

  private final int status;
  private final String french;

  Refusal(int status, String french) {
    this.status = status;
    this.french = french;
  }

  static Refusal named(String french) {
    return Arrays.stream(values()).filter(it -> it.french.equals(french)).findAny().orElseThrow();
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean is(Reply reply) {
    return reply.status() == status && reply.slug().filter(slug()::equals).isPresent();
  }

  /** Says that an answer is this refusal; one without a body is known by its status. */
  void mustBe(Reply reply) {
    if (reply.body().length == 0) {
      assertThat(reply.status()).isEqualTo(status);
    } else {
      assertThat(reply).hasToString(status + " " + slug());
    }
  }
}
