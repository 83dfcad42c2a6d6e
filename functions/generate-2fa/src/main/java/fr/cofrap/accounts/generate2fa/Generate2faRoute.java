package fr.cofrap.accounts.generate2fa;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.issuing.Issuing;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import fr.cofrap.accounts.core.qr.QrCode;
import fr.cofrap.accounts.core.totp.Totp;
import fr.cofrap.accounts.runtime.FunctionRoute;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Intake;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Parameters;
import fr.cofrap.accounts.store.Statement;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Hands over the second factor of a password, to whoever holds the ticket that came with it. */
public final class Generate2faRoute extends FunctionRoute {

  private final String path;
  private final Issuing issuing;

  public Generate2faRoute(String path, Services services) {
    this.path = path;
    this.issuing = new Issuing(services.sealer(), services.tickets(), services.random());
  }

  @Override
  public void configure() {
    receive("generate-2fa", path, Generate2faRoute::read)
        .process(this::order)
        .to(Statement.ENROL_SECOND_FACTOR.endpoint())
        .process(Generate2faRoute::handOver);
  }

  private record Request(Username username, String ticket) {

    /** Without the ticket, which is a secret. */
    @Override
    public String toString() {
      return "Request[" + username.value() + "]";
    }
  }

  private static Optional<Request> read(Json json) {
    return json.text("username")
        .flatMap(Username::parse)
        .flatMap(name -> json.text("ticket").map(ticket -> new Request(name, ticket)));
  }

  private void order(Exchange exchange) {
    Request request = Intake.request(exchange, Request.class);
    SecretOrder order = issuing.enrol(request.username(), request.ticket());
    exchange.setProperty(DECISION, order);
    parameters(exchange, Parameters.of(order));
  }

  private static void handOver(Exchange exchange) {
    SecretOrder order = exchange.getProperty(DECISION, SecretOrder.class);
    if (row(exchange) == null) {
      Answer.refusal(Problem.TICKET_REFUSED, order.ticket().refusal()).end(exchange);
    } else {
      handedOver(order).end(exchange);
    }
  }

  private static Answer handedOver(SecretOrder order) {
    long generation = order.ticket().generation();
    String uri = Totp.uri(order.username(), generation, order.secret());
    return Answer.success(
        200,
        "second-factor-issued",
        "username",
        order.username().value(),
        "secret",
        order.secret().revealBase32(),
        "otpauth_uri",
        uri,
        "qr_code",
        QrCode.dataUri(uri),
        "expires_at",
        Lifetime.endOf(generation).toString());
  }
}
