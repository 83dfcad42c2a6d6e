package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Username;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller makes up to ask again for a password whose answer was lost: at least 128 random
 * bits, known to nobody else. It never prints itself.
 */
public final class RetryKey {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,86}");

  private final String text;

  private RetryKey(String text) {
    this.text = text;
  }

  /** Reads a key; nothing when it is not 22 to 86 characters of base64url. */
  public static Optional<RetryKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RetryKey(text)) : Optional.empty();
  }

  /**
   * What the table keeps of it: a SHA-256 digest, in base64url, bound to the row. The row says
   * whether a second request has the same.
   */
  public String digest(Username username) {
    try {
      byte[] bound = (username + "/" + text).getBytes(StandardCharsets.US_ASCII);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bound);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RetryKey[hidden]";
  }
}
