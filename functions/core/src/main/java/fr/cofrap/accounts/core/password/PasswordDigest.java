package fr.cofrap.accounts.core.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 digest of a password: what the table keeps, sealed.
 *
 * <p>A fast hash is enough because the password is machine-made, with about 142 bits of entropy:
 * guessing it is hopeless at any speed. The measure is the one that NIST SP 800-63B (5.1.2.2) sets
 * for look-up secrets, which are also machine-made: from 112 bits on, an approved one-way function
 * without salt or iterations.
 */
public final class PasswordDigest {

  /** Its length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private PasswordDigest(byte[] bytes) {
    this.bytes = bytes;
  }

  static PasswordDigest of(byte[] password) {
    try {
      return new PasswordDigest(MessageDigest.getInstance("SHA-256").digest(password));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest that {@link #bytes()} gave earlier. */
  public static PasswordDigest stored(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "a password digest has " + LENGTH + " bytes: pass what bytes() gave");
    }
    return new PasswordDigest(bytes.clone());
  }

  /** The 32 bytes to seal and store. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
  }

  /** The same for all, so that nothing about a digest leaks through a table of hashes. */
  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "PasswordDigest[hidden]";
  }
}
