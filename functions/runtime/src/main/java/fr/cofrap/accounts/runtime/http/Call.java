package fr.cofrap.accounts.runtime.http;

import io.netty.util.NetUtil;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * One call. It goes with its request, from the thread that listens to the one that works, so that
 * whoever decides first is the only one.
 *
 * @param facts what the audit log will say of it, in this order; as much as is known so far
 * @param language the language of refusals
 * @param leavesNanos when a refusal of it may leave, by {@link System#nanoTime()}
 * @param decided whether the audit log and the caller have been told
 */
public record Call(
    Map<String, Object> facts, Locale language, long leavesNanos, AtomicBoolean decided) {

  /** The pace of refusals: far longer than any of the ways to one takes. */
  static final long PACE_NANOS = 100_000_000;

  private static final String NAME = "CofrapCall";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What is known of a request before any route has seen it. */
  static Call of(HttpServerRequest request) {
    Map<String, Object> facts = Collections.synchronizedMap(new LinkedHashMap<>());
    facts.put("event", "http");
    List.of("username", "outcome", "reason").forEach(it -> facts.put(it, "-"));
    String given = String.valueOf(request.getHeader("X-Call-Id"));
    facts.put("call", ID.matcher(given).matches() ? given : UUID.randomUUID().toString());
    // a caller can write this header, so it is worth what the ingress makes of it: Traefik replaces
    // what strangers put there
    facts.put(
        "client",
        Optional.ofNullable(request.getHeader("X-Forwarded-For"))
            .map(it -> it.split("[,%\\[]", 2)[0].strip()) // without an IPv6 zone, which is any text
            .filter(it -> NetUtil.isValidIpV4Address(it) || NetUtil.isValidIpV6Address(it))
            .or(() -> Optional.ofNullable(request.remoteAddress()).map(it -> it.hostAddress()))
            .orElse("-"));
    Locale language = Language.preferred(request.getHeader("Accept-Language"));
    return new Call(facts, language, System.nanoTime() + PACE_NANOS, new AtomicBoolean());
  }

  /** Begins the call of a request that has come in whole. */
  static void begin(HttpServerRequest request) {
    Vertx.currentContext().putLocal(NAME, of(request));
  }

  /** The call of the request at hand; nothing as long as some of it is missing. */
  static Optional<Call> begun() {
    return Optional.ofNullable(Vertx.currentContext().getLocal(NAME));
  }

  /** The call of an exchange. */
  static Call of(Exchange exchange) {
    Call known = exchange.getProperty(NAME, Call.class);
    if (known == null) {
      known = begun().orElseThrow();
      known.facts.put("event", exchange.getFromRouteId());
      exchange.setProperty(NAME, known);
    }
    return known;
  }

  /**
   * The milliseconds until shortly before a refusal of this call may leave; 0 when they are over.
   * Each leaves a fixed time after its call came in, so that how long it took says nothing about
   * what was found.
   */
  public static long pace(Exchange exchange) {
    return Math.max(0, (of(exchange).leavesNanos - System.nanoTime()) / 1_000_000 - 1);
  }

  /** Waits for the rest: a delay is of whole milliseconds, and what is left over would say much. */
  public static void settle(Exchange exchange) {
    while (of(exchange).leavesNanos - System.nanoTime() > 0) { // a wait may end for nothing
      LockSupport.parkNanos(of(exchange).leavesNanos - System.nanoTime());
    }
  }
}
