package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.store.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/** What the routes of the three functions have in common. */
public abstract class FunctionRoute extends RouteBuilder {

  /** The property that holds what was decided, for later steps. */
  protected static final String DECISION = "CofrapDecision";

  /**
   * Begins a function's route: only requests that {@code reader} understands go any further.
   *
   * @param name the name of the function, which is also its route's
   * @param path where it is served
   */
  protected final <T> RouteDefinition receive(
      String name, String path, Function<Json, Optional<T>> reader) {
    return from("platform-http:" + path).routeId(name).process(it -> Intake.take(it, reader));
  }

  /** Prepares the next statement. */
  protected static void parameters(Exchange exchange, Map<String, Object> parameters) {
    exchange.getMessage().removeHeader(Statement.ROW);
    exchange.getMessage().setBody(parameters);
  }

  /** The row that the last statement returned, or null. */
  @SuppressWarnings("unchecked")
  protected static Map<String, Object> row(Exchange exchange) {
    return exchange.getMessage().getHeader(Statement.ROW, Map.class);
  }
}
