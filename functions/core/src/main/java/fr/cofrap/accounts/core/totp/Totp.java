package fr.cofrap.accounts.core.totp;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.qr.QrData;
import fr.cofrap.accounts.core.account.Username;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords: RFC 6238 with SHA-1, six digits, steps of 30 seconds, computed by
 * java-totp.
 *
 * <p>The comparison is our own: the library's verifier does not tell which time step a code belongs
 * to, which a replay guard needs (RFC 6238, 5.2). The caller remembers the last one accepted.
 */
public final class Totp {

  /** How long a code lasts, in seconds. */
  public static final int STEP_SECONDS = 30;

  /** How many steps a clock may be early or late. */
  public static final int TOLERANCE = 1;

  private static final String ISSUER = "COFRAP";
  private static final int DIGITS = 6;

  /** Without a colon: some applications end the issuer at the last one. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int MODULUS = 1_000_000;

  private final CodeGenerator codes;

  public Totp() {
    this(new DefaultCodeGenerator(HashingAlgorithm.SHA1, DIGITS));
  }

  /**
   * Over another way to compute codes.
   *
   * @param codes gives the six digits of a secret in Base32 and a time step
   */
  public Totp(CodeGenerator codes) {
    this.codes = codes;
  }

  /**
   * Finds the newest time step, among the current one and its neighbours, that the code belongs to.
   * All three are always computed, so that the time it takes does not tell whether one was right.
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

  /** The first epoch second at which the code of a step may be accepted. */
  public static long opens(long step) {
    return (step - TOLERANCE) * STEP_SECONDS;
  }

  /** In ASCII: the library writes digits as the machine's language does. */
  String at(TotpSecret secret, long step) {
    try {
      int number = Integer.parseInt(codes.generate(secret.revealBase32(), step));
      return Integer.toString(MODULUS + number).substring(1);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }

  /**
   * The address that an authenticator application opens or scans (Key URI format of Google
   * Authenticator). A username needs no escaping in it; the colon after the issuer, which the
   * library escapes, is as the format's own examples have it.
   *
   * <p>The account is told with the date of its generation: applications that know an entry by
   * issuer and account alone would write the new secret over the one still in force, and the others
   * show two entries that nobody could tell apart.
   *
   * @param generation the {@code gendate} of the credentials, in epoch seconds
   */
  public static String uri(Username username, long generation, TotpSecret secret) {
    return new QrData.Builder()
        .label(ISSUER + ":" + username + " " + DATE.format(Instant.ofEpochSecond(generation)))
        .secret(secret.revealBase32())
        .issuer(ISSUER)
        .algorithm(HashingAlgorithm.SHA1)
        .digits(DIGITS)
        .period(STEP_SECONDS)
        .build()
        .getUri()
        .replaceFirst("%3A", ":");
  }
}
