package fr.cofrap.accounts.core.totp;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import fr.cofrap.accounts.core.account.Username;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords: RFC 6238 with SHA-1, six digits, steps of 30 seconds.
 *
 * <p>It tells which time step a code belongs to, which a replay guard needs (RFC 6238, 5.2), and
 * leaves to its caller to remember the last one accepted.
 */
public final class Totp {

  /** How long a code lasts, in seconds. */
  public static final int STEP_SECONDS = 30;

  /** How many steps a clock may be early or late. */
  public static final int TOLERANCE = 1;

  private static final String ISSUER = "COFRAP";

  private final CodeGenerator generator = new DefaultCodeGenerator();

  /**
   * Finds the newest time step, among the current one and its neighbours, that the code belongs to.
   *
   * @return the step, or nothing when the code is wrong
   */
  public OptionalLong matchingStep(TotpSecret secret, Code code, Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    OptionalLong match = OptionalLong.empty();
    for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
      if (code.is(at(secret, step))) {
        match = OptionalLong.of(step);
      }
    }
    return match;
  }

  String at(TotpSecret secret, long step) {
    try {
      return generator.generate(secret.revealBase32(), step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }

  /**
   * The address that an authenticator application opens or scans (Key URI format of Google
   * Authenticator). A username needs no escaping in it.
   */
  public static String uri(Username username, TotpSecret secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%s"
        .formatted(ISSUER, username, secret.revealBase32(), ISSUER, STEP_SECONDS);
  }
}
