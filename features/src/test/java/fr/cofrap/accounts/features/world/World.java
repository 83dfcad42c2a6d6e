package fr.cofrap.accounts.features.world;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.http.Reply;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the steps of one scenario share: who takes part, and what was answered. */
public final class World {

  private static final AtomicInteger SCENARIOS = new AtomicInteger();

  private final Site site = Outside.chosen().map(Site.class::cast).orElseGet(Product::get);
  private final String suffix =
      Outside.chosen().map(Outside::run).orElse("") + letters(SCENARIOS.incrementAndGet());
  private final Map<String, Person> people = new HashMap<>();
  private final List<Reply> replies = new ArrayList<>();
  private Person current;

  public World() {
    if (site instanceof Product product) {
      product.clock().setWrongBy(Duration.ZERO);
      product.clock().setTo(Product.START);
    }
  }

  /** The running product, with its clock and its table; nobody has them from outside. */
  public Product product() {
    if (site instanceof Product product) {
      return product;
    }
    throw new IllegalStateException("this step needs more than what a caller sees");
  }

  /** Where the scenario plays. */
  public Site site() {
    return site;
  }

  /** How it is talked to. */
  public Client client() {
    return site.client();
  }

  /** Somebody, by first name; each scenario has people of its own. */
  public Person person(String firstName) {
    current = people.computeIfAbsent(firstName, it -> new Person(site, plain(it) + "-" + suffix));
    return current;
  }

  /** Somebody who was spoken of, or null. */
  public Person known(String firstName) {
    return people.get(firstName);
  }

  /** Whoever was spoken of last. */
  public Person current() {
    return current;
  }

  /** Notes an answer. */
  public Reply answered(Reply reply) {
    replies.add(reply);
    return reply;
  }

  /** Notes answers, and forgets earlier ones. */
  public void answered(List<Reply> several) {
    replies.clear();
    replies.addAll(several);
  }

  /** The last answer. */
  public Reply reply() {
    return replies.get(replies.size() - 1);
  }

  /** All answers so far. */
  public List<Reply> replies() {
    return replies;
  }

  /** Without digits, which would look like a code in a log. */
  private static String letters(int number) {
    String text = "";
    for (int n = number; n > 0; n /= 26) {
      text += (char) ('a' + n % 26);
    }
    return text;
  }

  private static String plain(String firstName) {
    return Normalizer.normalize(firstName.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
