package fr.cofrap.accounts.runtime.http;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every refusal that a caller can meet: its status and its name. How it is explained stands in
 * {@code problems_fr.properties} and {@code problems_en.properties}.
 */
public enum Problem {
  INVALID_REQUEST(400),
  CREDENTIALS_REFUSED(401),
  TICKET_REFUSED(401),
  CREDENTIALS_EXPIRED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  ACCOUNT_EXISTS(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNAVAILABLE(503);

  private final int status;

  Problem(int status) {
    this.status = status;
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
    return texts(language).getString(slug() + ".title");
  }

  String detail(Language language) {
    return texts(language).getString(slug() + ".detail");
  }

  private static ResourceBundle texts(Language language) {
    return ResourceBundle.getBundle(
        Problem.class.getPackageName() + ".problems", Locale.forLanguageTag(language.tag()));
  }
}
