package fr.cofrap.accounts.training;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Instant;

/** The account holder's telephone. Three of its codes are good at any time (RFC 6238, 5.2). */
public final class Phone {

  private static final int STEP_SECONDS = 30;
  private static final int ROOM_SECONDS = 12;

  private final String secret;
  private final long now;

  private Phone(String secret, long now) {
    this.secret = secret;
    this.now = now;
  }

  /**
   * Takes a secret in, once enough is left of the current time step for three codes to be used one
   * after the other.
   */
  static Phone with(String secret) {
    long second = Instant.now().getEpochSecond();
    long left = STEP_SECONDS - second % STEP_SECONDS;
    if (left < ROOM_SECONDS) {
      Caller.pause(left * 1000);
    }
    return new Phone(secret, Instant.now().getEpochSecond() / STEP_SECONDS);
  }

  String firstCode() {
    return code(secret, now - 1);
  }

  String secondCode() {
    return code(secret, now);
  }

  String thirdCode() {
    return code(secret, now + 1);
  }

  /**
   * The code of a secret.
   *
   * @param step so many thirty seconds since 1970
   */
  public static String code(String secret, long step) {
    try {
      return new DefaultCodeGenerator().generate(secret, step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }
}
