package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.runtime.FunctionRoute;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What the presenter needs and no image contains: making an account older, showing the table. */
final class DemoRoute extends FunctionRoute {

  private static final int MOST_MONTHS = 1200;

  @Override
  public void configure() {
    receive("demo-age", "/demo/age", DemoRoute::read)
        .process(DemoRoute::order)
        .to(Statement.endpoint("demo/age.sql", 3))
        .process(DemoRoute::conclude);

    from("platform-http:/demo/table?httpMethodRestrict=GET")
        .routeId("demo-table")
        .removeHeaders("*")
        .to("sql:classpath:demo/table.sql?outputType=SelectOne&alwaysPopulateStatement=false")
        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"));
  }

  private record Ageing(Username username, int months) {}

  private static Optional<Ageing> read(Json json) {
    return json.text("username")
        .flatMap(Username::parse)
        .flatMap(name -> json.number("months").map(it -> new Ageing(name, it)))
        .filter(it -> it.months() >= 1 && it.months() <= MOST_MONTHS);
  }

  private static void order(Exchange exchange) {
    Ageing ageing = Intake.request(exchange, Ageing.class);
    parameters(exchange, Map.of("username", ageing.username().value(), "months", ageing.months()));
  }

  private static void conclude(Exchange exchange) {
    Ageing ageing = Intake.request(exchange, Ageing.class);
    Answer answer =
        row(exchange) == null
            ? Answer.refusal(Problem.NOT_FOUND, "unknown-account")
            : Answer.success(200, "aged", "username", ageing.username().value());
    answer.end(exchange);
  }
}
