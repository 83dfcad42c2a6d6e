package fr.cofrap.accounts.core.totp;

import java.util.random.RandomGenerator;
import org.apache.commons.codec.binary.Base32;

/** The secret of a second factor: 160 bits (RFC 4226, 4, R6). It never prints itself. */
public final class TotpSecret {

  /** Its length in bytes. */
  public static final int LENGTH = 20;

  private static final Base32 BASE32 = new Base32();

  private final byte[] bytes;

  private TotpSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new secret from a cryptographically secure source. */
  public static TotpSecret generate(RandomGenerator random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  /** The secret that {@link #bytes()} gave earlier. */
  public static TotpSecret stored(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "a TOTP secret has " + LENGTH + " bytes: pass what bytes() gave");
    }
    return new TotpSecret(bytes.clone());
  }

  /** The bytes to seal and store. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The secret in Base32, 32 characters, as authenticator applications take it. */
  public String revealBase32() {
    return BASE32.encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "TotpSecret[hidden]";
  }
}
