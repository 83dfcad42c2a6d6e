package fr.cofrap.accounts.core.seal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption keys, by name. The first seals, all open: so a second key can be introduced, rows
 * sealed again, and the first retired, without an outage.
 */
public final class Keyring {

  /** The length of a key, in bytes (AES-256). */
  public static final int KEY_LENGTH = 32;

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,16}");

  private final Map<String, SecretKey> keys;
  private final String sealingKey;

  private Keyring(Map<String, SecretKey> keys) {
    this.keys = keys;
    this.sealingKey = keys.keySet().iterator().next();
  }

  /**
   * Reads a secret file: one {@code name:key} a line, the key being 32 bytes in Base64. Blank lines
   * do not count.
   *
   * @throws IllegalArgumentException when a line is malformed, a name is given twice or none is
   *     left; the message never shows a key
   */
  public static Keyring parse(String file) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    file.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> add(keys, line));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "no encryption key: write one `name:base64-of-32-random-bytes` a line");
    }
    return new Keyring(keys);
  }

  private static void add(Map<String, SecretKey> keys, String line) {
    String[] parts = line.split(":", 2);
    if (parts.length != 2 || !NAME.matcher(parts[0]).matches()) {
      throw new IllegalArgumentException(
          "an encryption key is `name:key`, its name 1 to 16 characters of a-z and 0-9");
    }
    if (keys.put(parts[0], key(parts[0], parts[1])) != null) {
      throw new IllegalArgumentException(
          "encryption key '" + parts[0] + "' stands there twice: give each its own name");
    }
  }

  private static SecretKey key(String name, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("encryption key '" + name + "' is not in Base64");
    }
    if (bytes.length != KEY_LENGTH) {
      throw new IllegalArgumentException(
          "encryption key '" + name + "' must have " + KEY_LENGTH + " bytes before Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** The name of the key that seals. */
  public String sealingKey() {
    return sealingKey;
  }

  Optional<SecretKey> find(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  @Override
  public String toString() {
    return "Keyring" + keys.keySet();
  }
}
