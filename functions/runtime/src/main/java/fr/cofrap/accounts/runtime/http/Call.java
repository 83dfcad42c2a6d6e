package fr.cofrap.accounts.runtime.http;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

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

  /** The pace of refusals: far longer than any of the ways to one takes. */
  static final long PACE_NANOS = 100_000_000;

  private static final String PROPERTY = "CofrapCall";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What is known of a request. */
  static Call of(String function, HttpServerRequest request) {
    return new Call(
        function,
        Optional.ofNullable(request.getHeader("X-Call-Id"))
            .filter(ID.asMatchPredicate())
            .orElseGet(() -> UUID.randomUUID().toString()),
        client(request),
        Language.preferred(request.getHeader("Accept-Language")),
        System.nanoTime());
  }

  /**
   * The milliseconds until a refusal of this call may leave; 0 when they are over. Each leaves a
   * fixed time after its call came in, so that how long it took says nothing about what was found.
   */
  public static long pace(Exchange exchange) {
    long left = of(exchange).startNanos + PACE_NANOS - System.nanoTime();
    return left <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1;
  }

  /** The call of an exchange, which begins when it is first asked for. */
  static Call of(Exchange exchange) {
    Call known = exchange.getProperty(PROPERTY, Call.class);
    if (known != null) {
      return known;
    }
    Call call = of(exchange.getFromRouteId(), exchange.getMessage(HttpMessage.class).getRequest());
    exchange.setProperty(PROPERTY, call);
    return call;
  }

  /**
   * The first address of X-Forwarded-For, else the peer's. A caller can write that header: it is
   * worth what the ingress makes of it, and Traefik replaces what strangers put there.
   */
  private static String client(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return Optional.ofNullable(forwarded == null ? null : forwarded.split(",", 2)[0].strip())
        .filter(it -> NetUtil.isValidIpV4Address(it) || NetUtil.isValidIpV6Address(it))
        .or(() -> Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress))
        .orElse("-");
  }
}
