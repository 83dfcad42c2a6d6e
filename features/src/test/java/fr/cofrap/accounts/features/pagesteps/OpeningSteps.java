package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.browser.Stability;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opening the page by an address, and filling it in as people do. */
public final class OpeningSteps {

  private static final Map<String, String> LANGUAGES =
      Map.of("français", "", "anglais", "?lang=en", "arabe", "?lang=ar");
  private static final Map<String, String> VIEWS =
      Map.of("la connexion", "", "la création", "#/create", "l’activation", "#/activate");

  /** Or less than two thousandths of the screen, which nobody sees. */
  private static final String WHAT_FOLLOWS = "0\\.00[01] .*|[0-9.]+ (site-footer|aside|small|,)+";

  private static final Duration SIX_MONTHS = Duration.ofDays(190);
  private static final int ARABIC_ZERO = '\u0660';

  private final World world;
  private final Visitor visitor;
  private final Journeys journeys;
  private final Stability stability;
  private List<?> moved;

  public OpeningSteps(World world, Visitor visitor, Journeys journeys) {
    this.world = world;
    this.visitor = visitor;
    this.journeys = journeys;
    this.stability = new Stability(visitor.browser());
  }

  @Quand("^la page est ouverte en (français|anglais|arabe) sur (.*), par un réseau lent$")
  public void opens(String language, String view) {
    boolean create = VIEWS.get(view).equals("#/create");
    moved =
        stability.movedOpening(
            visitor.address() + LANGUAGES.get(language) + VIEWS.get(view),
            create ? visitor.page().create()::mustShow : visitor.page().signIn()::mustShow);
  }

  @Soit("^la page est ouverte en (français|anglais|arabe), et que chaque réponse tarde$")
  public void opensWithSlowAnswers(String language) {
    stability.watch(visitor.address() + LANGUAGES.get(language));
    visitor.browser().network().delayAnswers();
  }

  @Quand("{personne} crée, active, quitte, retrouve et renouvelle son compte")
  public void goesAllTheWay(Person person) {
    journeys.create(person.username());
    Credentials credentials = journeys.keep(person.username());
    journeys.prove(credentials);
    visitor.page().signedIn().signOut();
    journeys.signIn(credentials);
    visitor.page().signedIn().mustShow();
    visitor.page().signedIn().signOut();
    visitor.product().clock().advance(SIX_MONTHS);
    journeys.signIn(credentials);
    visitor.page().expired().mustShow();
    journeys.renew(person.username());
    moved = stability.moved();
  }

  /** What follows the content, or the button that was pressed, goes where that ends. */
  @Alors("rien n’a bougé que ce qui suit le contenu")
  public void onlyWhatFollowsMoved() {
    assertThat(moved).allMatch(it -> String.valueOf(it).matches(WHAT_FOLLOWS));
  }

  @Alors("chacun de ses fichiers a voyagé plus petit qu’il n’est")
  public void compressed() {
    assertThat(visitor.browser().network().uncompressed()).isEmpty();
  }

  @Alors("rien de ce qui a été peint ne s’est déplacé")
  public void nothingMoved() {
    assertThat(moved).isEmpty();
  }

  @Quand("^Camille se connecte sur la page en saisissant (.*)$")
  public void signsInLoosely(String how) {
    Person person = world.person("Camille");
    visitor.page().signInAgain();
    Credentials kept = visitor.credentials(person);
    String code = visitor.freshCode(kept);
    String username = kept.username();
    switch (how) {
      case "son nom en majuscules" -> username = username.toUpperCase(Locale.ROOT);
      case "son mot de passe entouré d’espaces" ->
          kept = new Credentials(username, " " + kept.password() + "  ", kept.secret());
      case "son mot de passe collé avec un saut de ligne" -> {
        visitor.page().signIn().signInPasting(username, kept.password() + "\n", code);
        return;
      }
      case "une adresse de courriel comme nom" -> username = username + "@cofrap.example";
      case "son mot de passe à la place du code" -> code = kept.password();
      case "son code avec des espaces" -> code = code.substring(0, 3) + " " + code.substring(3);
      case "son code en chiffres arabes" -> code = inArabic(code);
      default -> throw new AssertionError(how);
    }
    journeys.signIn(new Credentials(username, kept.password(), kept.secret()), code);
  }

  private static String inArabic(String digits) {
    StringBuilder arabic = new StringBuilder();
    digits.chars().forEach(digit -> arabic.append((char) (digit - '0' + ARABIC_ZERO)));
    return arabic.toString();
  }
}
