package fr.cofrap.accounts.core.totp;

import fr.cofrap.accounts.core.account.Username;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
  private static final String HMAC = "HmacSHA1";
  private static final int MODULUS = 1_000_000;

  /**
   * Finds the newest time step, among the current one and its neighbours, that the code belongs to.
   *
   * @return the step, or nothing when the code is wrong
   */
  public OptionalLong matchingStep(TotpSecret secret, Code code, Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    Mac mac = mac(secret);
    OptionalLong match = OptionalLong.empty();
    for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
      if (code.is(at(mac, step))) {
        match = OptionalLong.of(step);
      }
    }
    return match;
  }

  String at(TotpSecret secret, long step) {
    return at(mac(secret), step);
  }

  private static Mac mac(TotpSecret secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }

  /** The dynamic truncation of RFC 4226, 5.3. */
  private static String at(Mac mac, long step) {
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return Integer.toString(MODULUS + number % MODULUS).substring(1);
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
