package fr.cofrap.accounts.features.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens what the table holds, with the key, from the description of the form alone. */
public final class Vault {

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  private final String name;
  private final byte[] key;

  /**
   * @param file the content of a key file, whose first key is used
   */
  public Vault(String file) {
    String[] parts = file.strip().split("\n", 2)[0].split(":", 2);
    this.name = parts[0];
    this.key = Base64.getDecoder().decode(parts[1]);
  }

  /** Opens the content of a cell. */
  public byte[] open(String cell, String username, String column) throws GeneralSecurityException {
    if (!cell.startsWith(name + ".")) {
      throw new AssertionError("sealed with another key than " + name);
    }
    byte[] sealed = Base64.getUrlDecoder().decode(cell.substring(name.length() + 1));
    return cipher(Cipher.DECRYPT_MODE, sealed, "account/" + username + "/" + column)
        .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
  }

  /** A ticket for a password that nobody ever had, good for an hour. */
  public String enrolmentTicket(String username) {
    return ticket(username, "ENROLMENT", 1, Instant.now());
  }

  /** A ticket to renew credentials generated then, good for an hour. */
  public String renewalTicket(String username, long gendate, Instant now) {
    return ticket(username, "RENEWAL", gendate, now);
  }

  private String ticket(String username, String purpose, long generation, Instant now) {
    long end = now.plus(Duration.ofHours(1)).getEpochSecond();
    byte[] content =
        ByteBuffer.allocate(3 * Long.BYTES).putLong(generation).putLong(0).putLong(end).array();
    byte[] nonce = new byte[NONCE_LENGTH];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, "ticket/" + username + "/" + purpose).doFinal(content);
      byte[] whole =
          ByteBuffer.allocate(NONCE_LENGTH + sealed.length).put(nonce).put(sealed).array();
      return name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_BITS, Arrays.copyOf(nonce, NONCE_LENGTH)));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
