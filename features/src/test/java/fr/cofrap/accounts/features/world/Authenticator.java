package fr.cofrap.accounts.features.world;

/** An authenticator application that holds one secret, and knows which codes it has given away. */
public final class Authenticator {

  private static final int STEP_SECONDS = 30;

  /** What a call may take on a busy machine: a code that stays acceptable for less is not given. */
  private static final int MARGIN_SECONDS = 10;

  private final Site site;
  private final String secret;
  private String lastCode;
  private long lastStep;

  Authenticator(Site site, String secret) {
    this.site = site;
    this.secret = secret;
  }

  /** The oldest code that will still be accepted in a moment and was not given before. */
  public String freshCode() {
    long soon = Math.floorDiv(site.now().getEpochSecond() + MARGIN_SECONDS, STEP_SECONDS);
    lastStep = Math.max(lastStep + 1, soon - 1);
    site.reach(lastStep);
    lastCode = Programs.totp(secret, lastStep * STEP_SECONDS);
    return lastCode;
  }

  /** The code that {@link #freshCode()} gave last. */
  public String lastCode() {
    return lastCode;
  }

  /** The code that is displayed so many steps from now. */
  public String codeAt(long stepsFromNow) {
    return Programs.totp(secret, site.now().getEpochSecond() + stepsFromNow * STEP_SECONDS);
  }

  /** Six digits that no step near now has for a code. */
  public String wrongCode() {
    int digits = 0;
    String code = "000000";
    while (code.equals(codeAt(-1)) || code.equals(codeAt(0)) || code.equals(codeAt(1))) {
      digits++;
      code = "%06d".formatted(digits);
    }
    return code;
  }
}
