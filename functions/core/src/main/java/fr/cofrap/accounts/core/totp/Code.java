package fr.cofrap.accounts.core.totp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** A one-time code: six ASCII digits. It never prints itself. */
public final class Code {

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  private final byte[] digits;

  private Code(String digits) {
    this.digits = digits.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads a code; nothing when it is not made of six ASCII digits. */
  public static Optional<Code> parse(String typed) {
    return FORM.matcher(typed).matches() ? Optional.of(new Code(typed)) : Optional.empty();
  }

  /** Compares in constant time. */
  boolean is(String expected) {
    return MessageDigest.isEqual(digits, expected.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "Code[hidden]";
  }
}
