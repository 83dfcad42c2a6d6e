package fr.cofrap.accounts.runtime.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * What is known of a call before its body is looked at.
 *
 * @param function which function is called
 * @param id the gateway's id of the call, or one made here
 * @param client the caller's address
 * @param language the language of refusals
 * @param startNanos when it had come in whole, by {@link System#nanoTime()}
 */
public record Call(String function, String id, String client, Language language, long startNanos) {

  private static final String PROPERTY = "CofrapCall";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  /** What is known of a request. */
  static Call of(String function, HttpServerRequest request) {
    return new Call(
        function,
        matching(ID, request.getHeader("X-Call-Id")).orElseGet(() -> UUID.randomUUID().toString()),
        client(request),
        Language.preferred(request.getHeader("Accept-Language")),
        System.nanoTime());
  }

  /** Notes it as the call of an exchange. */
  void note(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }

  /** The call of an exchange. */
  static Call of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Call.class);
  }

  /**
   * The first address of X-Forwarded-For, else the peer's. A caller can write that header: it is
   * worth what the ingress makes of it, and Traefik replaces what strangers put there.
   */
  private static String client(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    String first = forwarded == null ? null : forwarded.split(",", 2)[0].strip();
    return matching(ADDRESS, first)
        .or(() -> Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress))
        .orElse("-");
  }

  private static Optional<String> matching(Pattern form, String value) {
    return Optional.ofNullable(value).filter(it -> form.matcher(it).matches());
  }
}
