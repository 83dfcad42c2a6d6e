package fr.cofrap.accounts.core.password;

import java.nio.charset.StandardCharsets;

/** A password in the clear. It never prints itself; {@link #reveal()} is the one way to read it. */
public final class Password {

  private final String text;

  public Password(String text) {
    this.text = text;
  }

  /** The password itself, to be handed to its owner and to nobody else. */
  public String reveal() {
    return text;
  }

  /** What is kept of it. */
  public PasswordDigest digest() {
    return PasswordDigest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
