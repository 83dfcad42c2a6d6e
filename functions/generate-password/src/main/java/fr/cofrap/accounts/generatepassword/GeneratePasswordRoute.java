package fr.cofrap.accounts.generatepassword;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.issuing.Issuing;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.RetryKey;
import fr.cofrap.accounts.core.qr.QrCode;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.runtime.FunctionRoute;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Parameters;
import fr.cofrap.accounts.store.Rows;
import fr.cofrap.accounts.store.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Hands over a new password, once: to whoever asks for a free name, or, with a renewal ticket, to
 * the owner of expired credentials. A live account is never touched without that ticket.
 */
public final class GeneratePasswordRoute extends FunctionRoute {

  private final String path;
  private final Issuing issuing;
  private final Tickets tickets;

  public GeneratePasswordRoute(String path, Services services) {
    this.path = path;
    this.tickets = services.tickets();
    this.issuing = new Issuing(services.sealer(), tickets, services.random());
  }

  @Override
  public void configure() {
    // spotless:off: the indentation shows the branches
    receive("generate-password", path, GeneratePasswordRoute::read)
        .choice()
          .when(exchange -> request(exchange).ticket().isPresent())
            .process(this::orderRenewal)
            .to(Statement.RENEW_ACCOUNT.endpoint())
          .otherwise()
            .process(this::orderCreation)
            .to(Statement.CREATE_ACCOUNT.endpoint())
        .end()
        .process(this::handOver);
    // spotless:on
  }

  /** A name, for a renewal the ticket that allows it, and what a lost answer is asked again by. */
  private record Request(Username username, Optional<String> ticket, Optional<RetryKey> retry) {

    /** Without the ticket, which is a secret. */
    @Override
    public String toString() {
      return "Request[" + username.value() + "]";
    }
  }

  private static Optional<Request> read(Json json) {
    Optional<String> ticket = json.text("ticket");
    Optional<RetryKey> retry = json.text("retry_key").flatMap(RetryKey::parse);
    if (json.has("ticket") && ticket.isEmpty() || json.has("retry_key") && retry.isEmpty()) {
      return Optional.empty();
    }
    return json.text("username").flatMap(Username::parse).map(it -> new Request(it, ticket, retry));
  }

  private static Request request(Exchange exchange) {
    return Intake.request(exchange, Request.class);
  }

  private void orderCreation(Exchange exchange) {
    Request request = request(exchange);
    PasswordOrder.Creation order = issuing.create(request.username(), request.retry());
    exchange.setProperty(DECISION, order);
    parameters(exchange, Parameters.of(order));
  }

  private void orderRenewal(Exchange exchange) {
    Request request = request(exchange);
    PasswordOrder.Renewal order =
        issuing.renew(request.username(), request.ticket().orElseThrow(), request.retry());
    exchange.setProperty(DECISION, order);
    parameters(exchange, Parameters.of(order));
  }

  private void handOver(Exchange exchange) {
    PasswordOrder order = exchange.getProperty(DECISION, PasswordOrder.class);
    Map<String, Object> row = row(exchange);
    if (row == null) {
      refused(order).end(exchange);
    } else {
      handedOver(order, row).end(exchange);
    }
  }

  private static Answer refused(PasswordOrder order) {
    return order instanceof PasswordOrder.Renewal renewal
        ? Answer.refusal(Problem.TICKET_REFUSED, renewal.ticket().refusal())
        : Answer.refusal(Problem.ACCOUNT_EXISTS, "name-taken");
  }

  private Answer handedOver(PasswordOrder order, Map<String, Object> row) {
    long gendate = Rows.pending(row);
    String password = order.password().reveal();
    Username username = order.username();
    return Answer.success(
        201,
        "password-issued",
        "username",
        username.value(),
        "password",
        password,
        "qr_code",
        QrCode.dataUri(password),
        "ticket",
        tickets.forEnrolment(username, gendate, Rows.now(row)),
        "expires_at",
        Lifetime.endOf(gendate).toString());
  }
}
