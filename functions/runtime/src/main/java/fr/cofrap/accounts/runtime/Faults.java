package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Call;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.runtime.http.Responder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * What happens when a step fails: the caller learns that the service is unavailable and nothing
 * else, the log learns why. Statements are single, so a step that failed left nothing half done.
 */
final class Faults extends RouteConfigurationBuilder {

  private static final Logger LOGGER = Logger.getLogger(Faults.class.getName());

  @Override
  public void configuration() {
    routeConfiguration().onException(Exception.class).handled(true).process(Faults::report);
  }

  private static void report(Exchange exchange) {
    exchange.getMessage().removeHeaders("*");
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    LOGGER.log(Level.SEVERE, "A step of the route failed.", cause);
    if (Call.of(exchange) == null) {
      Call.begin(exchange.getFromRouteId(), exchange);
    }
    Responder.send(exchange, Answer.refusal(Problem.UNAVAILABLE, cause.getClass().getSimpleName()));
  }
}
