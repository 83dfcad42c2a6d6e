package fr.cofrap.accounts.training;

import java.net.URI;
import java.util.function.Function;

/**
 * The whole life of an account: created, enrolled, activated, used, refused, expired, renewed. It
 * expects of each step the status that the contract gives, and stops at the first surprise.
 */
public final class Journey {

  private static final String PASSWORD = "generate-password";
  private static final String SECOND_FACTOR = "generate-2fa";
  private static final String AUTHENTICATE = "authenticate";
  private static final String MORE_THAN_SIX_MONTHS = "7";

  private final Caller caller;
  private final Function<String, URI> functions;
  private final URI ageing;

  /**
   * @param functions where each function is, by its name
   * @param ageing what makes an account older: {@code /demo/age} of a demonstration on the same
   *     table
   */
  public Journey(Caller caller, Function<String, URI> functions, URI ageing) {
    this.caller = caller;
    this.functions = functions;
    this.ageing = ageing;
  }

  /** Lives it once, under a name that is free. */
  public void live(String username) {
    Reply created = call(201, PASSWORD, "username", username);
    call(409, PASSWORD, "username", username);
    Phone phone = enrol(username, created);
    String password = created.text("password");
    signIn(401, username, password.toUpperCase(), phone.firstCode());
    signIn(200, username, password, phone.firstCode());
    signIn(401, username, password, phone.firstCode());
    signIn(200, username, password, phone.secondCode());
    age(username);
    Reply expired = signIn(403, username, password, phone.thirdCode());
    renew(username, password, expired.text("ticket"));
  }

  private void renew(String username, String former, String ticket) {
    Reply renewed = call(201, PASSWORD, "username", username, "ticket", ticket);
    Phone phone = enrol(username, renewed);
    signIn(200, username, renewed.text("password"), phone.firstCode());
    signIn(401, username, former, phone.secondCode());
    signIn(200, username, renewed.text("password"), phone.secondCode());
    call(401, PASSWORD, "username", username, "ticket", ticket);
    call(401, SECOND_FACTOR, "username", username, "ticket", ticket);
  }

  private Phone enrol(String username, Reply issued) {
    String ticket = issued.text("ticket");
    return Phone.with(
        call(200, SECOND_FACTOR, "username", username, "ticket", ticket).text("secret"));
  }

  private Reply signIn(int status, String username, String password, String code) {
    return call(status, AUTHENTICATE, "username", username, "password", password, "code", code);
  }

  private void age(String username) {
    String body = "{\"username\":\"%s\",\"months\":%s}".formatted(username, MORE_THAN_SIX_MONTHS);
    require(200, "demo/age", caller.post(ageing, body));
  }

  private Reply call(int status, String function, String... members) {
    return require(status, function, caller.post(functions.apply(function), members));
  }

  private static Reply require(int status, String what, Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException(
          "%s answered %d where %d was expected".formatted(what, reply.status(), status));
    }
    return reply;
  }
}
