package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Nobody but the page that it serves calls the demonstration from a browser: a site that gives its
 * own name the address of this machine (DNS rebinding) is refused by that name, one that calls from
 * elsewhere by what browsers say of a request's origin (Fetch Metadata; RFC 6454).
 */
final class OwnVisitors extends RouteConfigurationBuilder {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private final DemoSettings settings;

  OwnVisitors(DemoSettings settings) {
    this.settings = settings;
  }

  @Override
  public void configuration() {
    routeConfiguration()
        .interceptFrom("platform-http:*")
        .process(
            exchange -> {
              HttpServerRequest request = exchange.getMessage(HttpMessage.class).getRequest();
              if (!isOurs(request)) {
                refuse(exchange, "foreign-host");
              } else if (!isFromHere(request)) {
                refuse(exchange, "foreign-origin");
              }
            });
  }

  private static void refuse(Exchange exchange, String reason) {
    Answer.refusal(Problem.INVALID_REQUEST, reason).end(exchange);
  }

  /** Whether it was called by a name of ours, or by the very address that it was reached at. */
  private boolean isOurs(HttpServerRequest request) {
    HostAndPort asked = request.authority();
    if (asked == null) {
      return false;
    }
    String host = asked.host().toLowerCase(Locale.ROOT);
    String reached = request.localAddress().hostAddress();
    return LOOPBACK.matcher(host).matches()
        || List.of(settings.host(), reached, "[" + reached + "]").contains(host)
        || settings.names().contains(host);
  }

  /** Whether no browser says that another site asks; a link that somebody follows may lead here. */
  private static boolean isFromHere(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null
        && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"))) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        || Set.of("same-origin", "none").contains(site)
        || "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && "document".equals(request.getHeader("Sec-Fetch-Dest"))
            && "GET".equals(request.method().name());
  }
}
