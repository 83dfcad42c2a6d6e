package fr.cofrap.accounts.core.totp;

import dev.samstevens.totp.secret.DefaultSecretGenerator;
import dev.samstevens.totp.secret.SecretGenerator;
import org.apache.commons.codec.binary.Base32;

/** The secret of a second factor: 160 bits (RFC 4226, 4, R6). It never prints itself. */
public final class TotpSecret {

  /** Its length in bytes. */
  public static final int LENGTH = 20;

  private static final int BASE32_LENGTH = LENGTH * Byte.SIZE / 5;
  private static final SecretGenerator GENERATOR = new DefaultSecretGenerator(BASE32_LENGTH);
  private static final Base32 BASE32 = new Base32();

  private final String base32;

  private TotpSecret(String base32) {
    this.base32 = base32;
  }

  /** A new secret, from the library's own SecureRandom. */
  public static TotpSecret generate() {
    return new TotpSecret(GENERATOR.generate());
  }

  /** The secret that {@link #bytes()} gave earlier. */
  public static TotpSecret stored(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "a TOTP secret has " + LENGTH + " bytes: pass what bytes() gave");
    }
    return new TotpSecret(BASE32.encodeToString(bytes));
  }

  /** The bytes to seal and store. */
  public byte[] bytes() {
    return BASE32.decode(base32);
  }

  /** The secret in Base32, 32 characters, as authenticator applications take it. */
  public String revealBase32() {
    return base32;
  }

  @Override
  public String toString() {
    return "TotpSecret[hidden]";
  }
}
