package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of second factors (RFC 6238), computed here so that the function under measure is not asked
 * for what it is to check. For one thread.
 */
final class Codes {

  /** The length of a code. */
  static final int DIGITS = 6;

  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Mac mac;
  private final byte[] counter = new byte[Long.BYTES];

  Codes() {
    try {
      this.mac = Mac.getInstance("HmacSHA1");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }

  /** The time step of an instant. */
  static long step(long epochMillis) {
    return Math.floorDiv(epochMillis, STEP_SECONDS * 1000L);
  }

  /** RFC 4226, 5.3. */
  int at(SecretKeySpec secret, long step) {
    ByteBuffer.wrap(counter).putLong(step);
    try {
      mac.init(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    byte[] hash = mac.doFinal(counter);
    int offset = hash[hash.length - 1] & 0xf;
    return (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % MODULUS;
  }

  /** A secret as it is handed over, in Base32 (RFC 4648, 6). */
  static SecretKeySpec secret(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    long bits = 0;
    int held = 0;
    for (char letter : base32.toCharArray()) {
      bits = bits << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (bits >> held));
      }
    }
    return new SecretKeySpec(bytes.array(), "HmacSHA1");
  }
}
