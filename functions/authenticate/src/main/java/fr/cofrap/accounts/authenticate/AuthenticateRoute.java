package fr.cofrap.accounts.authenticate;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.authentication.Authentication;
import fr.cofrap.accounts.core.authentication.Decision;
import fr.cofrap.accounts.core.authentication.SignIn;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.core.totp.Code;
import fr.cofrap.accounts.runtime.FunctionRoute;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Call;
import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Parameters;
import fr.cofrap.accounts.store.Rows;
import fr.cofrap.accounts.store.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/**
 * Authenticates with both factors, then looks at their age. The first success of new credentials
 * activates them; a success with expired ones opens nothing but their renewal.
 */
public final class AuthenticateRoute extends FunctionRoute {

  private final String path;
  private final Authentication authentication;
  private final Tickets tickets;

  public AuthenticateRoute(String path, Services services) {
    this.path = path;
    this.authentication = new Authentication(services.sealer());
    this.tickets = services.tickets();
  }

  @Override
  public void configure() {
    // spotless:off: the indentation shows the branches
    receive("authenticate", path, AuthenticateRoute::read)
        .process(AuthenticateRoute::lookUp)
        .to(Statement.FIND_ACCOUNT.endpoint())
        .process(this::judge)
        .choice()
          .when(decided(Decision.Accepted.class))
            .to(Statement.ACCEPT.endpoint())
          .when(decided(Decision.Activated.class))
            .to(Statement.ACTIVATE.endpoint())
          .otherwise()
            .to(Statement.RECORD_REFUSAL.endpoint())
        .end()
        .process(this::conclude)
        .filter(AuthenticateRoute::isRefused)
          .delay().exchange(Call::pace).asyncDelayed().end()
          .process(Call::settle)
        .end()
        .process(AuthenticateRoute::answer);
    // spotless:on
  }

  private static Optional<SignIn> read(Json json) {
    return json.text("username")
        .flatMap(Username::parse)
        .flatMap(
            username ->
                json.text("password")
                    .map(Password::new)
                    .flatMap(
                        password ->
                            json.text("code")
                                .flatMap(Code::parse)
                                .map(code -> new SignIn(username, password, code))));
  }

  private static Predicate decided(Class<? extends Decision> type) {
    return exchange -> type.isInstance(exchange.getProperty(DECISION, Decision.class));
  }

  private static void lookUp(Exchange exchange) {
    parameters(exchange, Parameters.of(Intake.request(exchange, SignIn.class).username()));
  }

  private void judge(Exchange exchange) {
    SignIn attempt = Intake.request(exchange, SignIn.class);
    Map<String, Object> row = row(exchange);
    Decision decision =
        authentication.decide(attempt, Rows.account(attempt.username(), row), Rows.now(row));
    exchange.setProperty(DECISION, decision);
    parameters(exchange, Parameters.of(decision));
  }

  private void conclude(Exchange exchange) {
    Decision decision = exchange.getProperty(DECISION, Decision.class);
    Map<String, Object> row = row(exchange);
    if (decision instanceof Decision.Proven proven && row != null) {
      exchange.setProperty(
          DECISION, Rows.isExpired(row) ? renewable(proven, row) : authenticated(proven));
    } else {
      exchange.setProperty(
          DECISION, Answer.refusal(Problem.CREDENTIALS_REFUSED, decision.reason().name()));
    }
  }

  private static boolean isRefused(Exchange exchange) {
    return exchange.getProperty(DECISION, Answer.class).problem() == Problem.CREDENTIALS_REFUSED;
  }

  private static void answer(Exchange exchange) {
    exchange.getProperty(DECISION, Answer.class).end(exchange);
  }

  private Answer renewable(Decision.Proven proven, Map<String, Object> row) {
    Username username = proven.account().username();
    long gendate = proven.credentials().gendate();
    String ticket = tickets.forRenewal(username, gendate, Rows.pending(row), Rows.now(row));
    return Answer.refusal(Problem.CREDENTIALS_EXPIRED, proven.outcome(), "ticket", ticket);
  }

  private static Answer authenticated(Decision.Proven proven) {
    return Answer.success(
        200,
        proven.outcome(),
        "username",
        proven.account().username().value(),
        "status",
        "authenticated",
        "activated",
        proven instanceof Decision.Activated,
        "valid_until",
        Lifetime.endOf(proven.credentials().gendate()).toString());
  }
}
