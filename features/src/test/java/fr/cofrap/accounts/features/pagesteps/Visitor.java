package fr.cofrap.accounts.features.pagesteps;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.cofrap.accounts.features.browser.Browser;
import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Issued;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Product;
import fr.cofrap.accounts.features.world.Programs;
import fr.cofrap.accounts.features.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Whoever sits in front of the page in a scenario, with what they kept. */
public final class Visitor {

  private static final Duration STEP = Duration.ofSeconds(30);

  private final Product product;
  private final Browser browser = Browser.get();
  private final AccountPage page;
  private final Map<String, Credentials> kept = new HashMap<>();
  private final Map<String, Credentials> former = new HashMap<>();

  public Visitor(World world) {
    product = world.product();
    page = new AccountPage(browser, address());
  }

  String address() {
    return "http://localhost:" + product.port() + "/";
  }

  /** Takes a browser that was never used, and opens the page. */
  void arrive() {
    browser.renew(address());
    synchronise();
    page.open();
  }

  /** Lets the browser's clock show the product's time. */
  void synchronise() {
    browser.setTime(product.now());
  }

  AccountPage page() {
    return page;
  }

  Browser browser() {
    return browser;
  }

  Product product() {
    return product;
  }

  /** Keeps what was handed over, beside what it replaces. */
  void keep(Credentials credentials) {
    var note = JsonNodeFactory.instance.objectNode();
    Issued.note(note.put("password", credentials.password()).put("secret", credentials.secret()));
    Credentials before = kept.put(credentials.username(), credentials);
    if (before != null) {
      former.put(credentials.username(), before);
    }
  }

  /** What somebody kept, be it from the page or from the functions themselves. */
  Credentials credentials(Person person) {
    return kept.computeIfAbsent(
        person.username(), name -> new Credentials(name, person.password(), person.secret()));
  }

  /** What somebody kept before that. */
  Credentials formerCredentials(Person person) {
    return former.get(person.username());
  }

  /** The next code of an authenticator application, once its moment has come. */
  String freshCode(Credentials credentials) {
    product.clock().advance(STEP);
    synchronise();
    return currentCode(credentials);
  }

  /** The code that an authenticator application shows at the moment. */
  String currentCode(Credentials credentials) {
    return Programs.totp(credentials.secret(), product.now().getEpochSecond());
  }

  /** Six digits that are not the code of the moment, nor of those around it. */
  String wrongCode(Credentials credentials) {
    long now = product.now().getEpochSecond();
    String wrong = "000000";
    for (int i = 1; isNear(wrong, credentials, now); i++) {
      wrong = "%06d".formatted(i);
    }
    return wrong;
  }

  private static boolean isNear(String code, Credentials credentials, long now) {
    long step = STEP.toSeconds();
    return code.equals(Programs.totp(credentials.secret(), now - step))
        || code.equals(Programs.totp(credentials.secret(), now))
        || code.equals(Programs.totp(credentials.secret(), now + step));
  }
}
