package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.runtime.FunctionRoute;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.JsonObject;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What the presenter needs and no image contains: making an account older. */
final class DemoRoute extends FunctionRoute {

  private static final int MOST_MONTHS = 1200;

  DemoRoute() {
    super("demo-age", "/demo/age");
  }

  @Override
  public void configure() {
    receive(DemoRoute::read)
        .process(DemoRoute::order)
        .to(Statement.endpoint("demo/age.sql"))
        .process(DemoRoute::conclude);
  }

  private record Ageing(Username username, int months) {}

  private static Optional<Ageing> read(JsonObject json) {
    return json.text("username")
        .flatMap(Username::parse)
        .flatMap(name -> json.number("months", 1, MOST_MONTHS).map(it -> new Ageing(name, it)));
  }

  private static void order(Exchange exchange) {
    Ageing ageing = Intake.request(exchange, Ageing.class);
    parameters(exchange, Map.of("username", ageing.username().value(), "months", ageing.months()));
  }

  private static void conclude(Exchange exchange) {
    Ageing ageing = Intake.request(exchange, Ageing.class);
    answer(
        exchange,
        row(exchange) == null
            ? Answer.refusal(Problem.NOT_FOUND, "unknown-account")
            : Answer.success(200, "aged", "username", ageing.username().value()));
  }
}
