package fr.cofrap.accounts.runtime.http;

import java.util.Locale;
import java.util.Map;
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

  /** What HTTP asks of some statuses (RFC 9110, 10.2.1, 10.2.3 and 11.6.1). */
  Map<String, String> headers() {
    return switch (this) {
      case METHOD_NOT_ALLOWED -> Map.of("Allow", "POST");
      case UNAVAILABLE -> Map.of("Retry-After", "5");
      case CREDENTIALS_REFUSED, TICKET_REFUSED -> Map.of("WWW-Authenticate", "COFRAP");
      default -> Map.of();
    };
  }

  /** Its "title" or its "detail". */
  String text(String name, Locale language) {
    return ResourceBundle.getBundle(Problem.class.getPackageName() + ".problems", language)
        .getString(slug() + "." + name);
  }
}
