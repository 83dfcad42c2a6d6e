package fr.cofrap.accounts.platform;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import fr.cofrap.accounts.training.Caller;
import fr.cofrap.accounts.training.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/** Somebody with an active account, who signs in again and again, each time with the next code. */
final class Holder {

  private static final int STEP_SECONDS = 30;
  private static final int ROOM_SECONDS = 20;

  private final Caller caller = new Caller();
  private final Function<String, URI> functions;
  private final String username;
  private String password;
  private String secret;
  private long step;

  private Holder(String username, Function<String, URI> functions) {
    this.username = username;
    this.functions = functions;
  }

  /** Creates and enrols an account, through the local gateway on a port. */
  static Holder create(String username, int port) {
    Holder holder =
        new Holder(
            username, name -> URI.create("http://localhost:%d/function/%s".formatted(port, name)));
    Reply created = holder.call("generate-password", "username", username);
    holder.password = created.text("password");
    Reply enrolled =
        holder.call("generate-2fa", "username", username, "ticket", created.text("ticket"));
    holder.secret = enrolled.text("secret");
    holder.awaitRoom();
    holder.step = Instant.now().getEpochSecond() / STEP_SECONDS - 1;
    return holder;
  }

  /** Three codes in a row are good, if none of them is at the very end of its time. */
  private void awaitRoom() {
    long left = STEP_SECONDS - Instant.now().getEpochSecond() % STEP_SECONDS;
    if (left < ROOM_SECONDS) {
      pause(left);
    }
  }

  private static void pause(long seconds) {
    try {
      Thread.sleep(seconds * 1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The status that a code never used before gives. */
  int signIn() {
    try {
      String code = new DefaultCodeGenerator().generate(secret, step++);
      return call("authenticate", "username", username, "password", password, "code", code)
          .status();
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply call(String function, String... members) {
    return caller.post(functions.apply(function), members);
  }
}
