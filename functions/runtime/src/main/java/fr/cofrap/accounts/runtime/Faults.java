package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Problem;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * What happens when a step fails: the caller learns that the service is unavailable and nothing
 * else, the log learns why. Statements are single, so a step that failed left nothing half done;
 * none is tried twice.
 */
final class Faults extends RouteConfigurationBuilder {

  private static final Logger LOGGER = Logger.getLogger(Faults.class.getName());

  @Override
  public void configuration() {
    routeConfiguration().onException(Exception.class).handled(true).process(Faults::report);
  }

  private static void report(Exchange exchange) {
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    LOGGER.log(Level.SEVERE, "A step of the route failed.", cause);
    Answer.refusal(Problem.UNAVAILABLE, cause.getClass().getSimpleName()).end(exchange);
  }
}
