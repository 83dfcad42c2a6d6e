package fr.cofrap.accounts.core.given;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** What most tests begin with. */
public final class Given {

  /** A Sunday in summer. */
  public static final Instant NOON = Instant.parse("2026-07-12T12:00:00Z");

  public static final Username ALICE = new Username("alice");
  public static final Username BOB = new Username("bob");

  private Given() {}

  /** A line of a key ring file; keys of different names differ. */
  public static String key(String name) {
    byte[] bytes = new byte[Keyring.KEY_LENGTH];
    Arrays.fill(bytes, (byte) name.hashCode());
    return name + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  /** A sealer over these keys, the first of which seals. */
  public static Sealer sealer(String... keys) {
    String file = String.join("\n", Arrays.stream(keys).map(Given::key).toList());
    return new Sealer(Keyring.parse(file), new SecureRandom());
  }

  /** The code of a time step, as the owner's telephone would show it. */
  public static String code(TotpSecret secret, long step) {
    try {
      return new DefaultCodeGenerator().generate(secret.revealBase32(), step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The time step of an instant. */
  public static long step(Instant instant) {
    return instant.getEpochSecond() / 30;
  }
}
