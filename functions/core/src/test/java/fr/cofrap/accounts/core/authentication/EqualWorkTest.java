package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Code;
import fr.cofrap.accounts.core.totp.Totp;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counted in what costs time: values that truly open or fail to, and codes that are computed. */
@DisplayName("A refusal takes the same work")
class EqualWorkTest {

  private static final Scene SCENE = new Scene();
  private static final Credentials CURRENT = SCENE.current(RECENT).orElseThrow();
  private static final Credentials PENDING = SCENE.pending(RECENT).orElseThrow();
  private static final Account ACTIVE = Scene.account(Optional.of(CURRENT), Optional.of(PENDING));

  private static final String RIGHT = Given.code(SECRET, STEP);
  private static final Password OTHER = new Password("another");

  /** What may be wrong, with the row and the attempt in which it is. */
  enum Cause {
    UNKNOWN_ACCOUNT(null, PASSWORD, RIGHT),
    WRONG_PASSWORD(ACTIVE, OTHER, RIGHT),
    WRONG_PASSWORD_OF_A_NEW_NAME(row(null, PENDING), OTHER, RIGHT),
    WRONG_PASSWORD_WITHOUT_RENEWAL(row(CURRENT, null), OTHER, RIGHT),
    NOT_ENROLLED(row(null, without(PENDING)), PENDING_PASSWORD, RIGHT),
    FROZEN(Scene.frozen(ACTIVE, NOON.plusSeconds(1)), PASSWORD, RIGHT),
    WRONG_CODE(ACTIVE, PASSWORD, Scene.wrongCode(SECRET)),
    WRONG_PENDING_CODE(ACTIVE, PENDING_PASSWORD, Scene.wrongCode(Scene.PENDING_SECRET)),
    REPLAYED_CODE(Scene.lastStep(ACTIVE, STEP), PASSWORD, RIGHT),
    UNREADABLE_ROW(row(moved(CURRENT), null), PASSWORD, RIGHT);

    private final Account row;
    private final Password password;
    private final String code;

    Cause(Account row, Password password, String code) {
      this.row = row;
      this.password = password;
      this.code = code;
    }

    private static Account row(Credentials current, Credentials pending) {
      return Scene.account(Optional.ofNullable(current), Optional.ofNullable(pending));
    }

    private static Credentials without(Credentials enrolled) {
      return new Credentials(enrolled.password(), Optional.empty(), enrolled.gendate());
    }

    private static Credentials moved(Credentials whole) {
      return new Credentials(PENDING.password(), whole.mfa(), whole.gendate());
    }
  }

  private final List<Integer> opened = new ArrayList<>();
  private final List<Long> computed = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void whateverItsCause(Cause cause) {
    SignIn attempt = new SignIn(ALICE, cause.password, Code.parse(cause.code).orElseThrow());
    Decision decision =
        new Authentication(counting(), new Totp(counting(new DefaultCodeGenerator())))
            .decide(attempt, Optional.ofNullable(cause.row), NOON);

    assertThat(decision).isNotInstanceOf(Decision.Proven.class);
    assertThat(cause.name()).contains(decision.reason().name().replaceFirst("WRONG_CODE", "CODE"));
    assertThat(opened).containsExactlyInAnyOrder(32, 32, 20);
    assertThat(computed).containsExactly(STEP - 1, STEP, STEP + 1);
  }

  /** Notes how long what it opens is, or would be. */
  private Sealer counting() {
    return new Sealer(Keyring.parse(Given.key("k1")), new SecureRandom()) {
      @Override
      public Optional<byte[]> open(String sealed, Place place) {
        opened.add((sealed.length() - 3) * 3 / 4 - 28);
        return super.open(sealed, place);
      }
    };
  }

  private CodeGenerator counting(CodeGenerator codes) {
    return (secret, step) -> {
      computed.add(step);
      return codes.generate(secret, step);
    };
  }
}
