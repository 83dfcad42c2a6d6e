package fr.cofrap.accounts.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals small values with AES-256-GCM (NIST SP 800-38D), each bound to the place it is meant for.
 *
 * <p>A sealed value reads {@code key-name.base64url(nonce | ciphertext | tag)}; nonces are 96
 * random bits. It opens only for the place that it was sealed for, only unchanged to the last bit,
 * and only while its key is on the ring.
 */
public class Sealer {

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final int OVERHEAD = NONCE_LENGTH + TAG_BITS / 8;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** Kept by each thread: looking for one and expanding its key cost more than using it. */
  private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealer::newCipher);

  private final Keyring keyring;
  private final SecureRandom random;

  public Sealer(Keyring keyring, SecureRandom random) {
    this.keyring = keyring;
    this.random = random;
  }

  private static Cipher newCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Seals a value for a place, with the ring's first key. */
  public String seal(byte[] plain, Place place) {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    SecretKey key = keyring.find(keyring.sealingKey()).orElseThrow();
    byte[] sealed = Arrays.copyOf(nonce, plain.length + OVERHEAD);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
    return keyring.sealingKey() + "." + ENCODER.encodeToString(sealed);
  }

  /**
   * Opens what was sealed for a place.
   *
   * @return the value, or nothing when it was altered, belongs elsewhere, or its key is unknown
   */
  public Optional<byte[]> open(String sealed, Place place) {
    int dot = sealed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    return keyring
        .find(sealed.substring(0, dot))
        .flatMap(key -> decode(sealed.substring(dot + 1)).flatMap(it -> decrypt(it, key, place)));
  }

  /**
   * The same value, sealed with the key that seals today; unchanged when it already is.
   *
   * @return nothing when it does not open: it was altered, or its key is missing
   */
  public Optional<String> renew(String sealed, Place place) {
    return sealed.startsWith(keyring.sealingKey() + ".")
        ? Optional.of(sealed)
        : open(sealed, place).map(plain -> seal(plain, place));
  }

  /**
   * Refuses other spellings of the same bytes, for which Base64 leaves room in its last digit, and
   * what is too short to be sealed, on which Java 17 fails with an error of its own.
   */
  private static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = DECODER.decode(text);
      boolean canonical = ENCODER.encodeToString(bytes).equals(text);
      return canonical && bytes.length >= OVERHEAD ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decrypt(byte[] sealed, SecretKey key, Place place) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
      return Optional.of(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Place place)
      throws GeneralSecurityException {
    Cipher cipher = CIPHER.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.name().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
