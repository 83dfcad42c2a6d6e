package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;
import javax.crypto.spec.SecretKeySpec;

/** An account that the functions made, and its next authentication. */
final class Account implements Work {

  private static final String NO_CODE = "0".repeat(Codes.DIGITS);

  private final SecretKeySpec secret;
  private final byte[] request;
  private final int codeAt;
  private final ByteBuffer view;
  private long lastStep;
  private boolean busy;

  /**
   * @param password as JSON writes it
   * @param secret in Base32
   */
  Account(String username, String password, String secret) {
    this.secret = Codes.secret(secret);
    this.request =
        Http.post(
            "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                .formatted(username, password, NO_CODE));
    this.codeAt = request.length - Codes.DIGITS - "\"}".length();
    this.view = ByteBuffer.wrap(request);
  }

  /** Writes the next code into the request, if one is accepted from now on that never was. */
  boolean prepare(Codes codes, Window window) {
    long step = Math.max(lastStep + 1, window.first());
    if (busy || step > window.last()) {
      return false;
    }
    Http.digits(request, codeAt, Codes.DIGITS, codes.at(secret, step));
    lastStep = step;
    busy = true;
    return true;
  }

  /** The table was brought back to a time before any code was used. */
  void forget() {
    lastStep = 0;
    busy = false;
  }

  /** A copy of the request as it now is. */
  byte[] bytes() {
    return request.clone();
  }

  @Override
  public ByteBuffer request() {
    return view.rewind();
  }

  @Override
  public void answered(ByteBuffer received) {
    busy = false;
  }
}
