package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Quand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tickets that are not what they should be. */
public final class TicketSteps {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final Map<String, UnaryOperator<String>> DEFECTS =
      Map.of(
          "tronqué", it -> it.substring(0, it.length() - 1),
          "altéré d’un bit", it -> altered(it, it.length() / 2),
          "allongé", it -> it + "A",
          "autrement écrit", it -> it + "=",
          "scellé par une clé inconnue", it -> "k9" + it.substring(it.indexOf('.')),
          "vide", it -> "",
          "inventé", it -> "k1." + "A".repeat(70),
          "en SQL", it -> "'; drop table account; --",
          "en HTML", it -> "<img src=x onerror=alert(1)>");

  private final World world;

  public TicketSteps(World world) {
    this.world = world;
  }

  @Quand("^Camille demande son second facteur avec un ticket (.*)$")
  public void enrols(String defect) {
    Person camille = world.person("Camille");
    world.answered(camille.enrolWith(spoil(camille.ticket(), defect)));
  }

  @Quand("^Camille renouvelle son mot de passe avec un ticket (.*)$")
  public void renews(String defect) {
    Person camille = world.person("Camille");
    world.answered(camille.renewWith(spoil(camille.renewal(), defect)));
  }

  @Quand(
      "{personne} demande son second facteur en altérant tour à tour chaque caractère de son ticket")
  public void enrolsWithEveryAlteration(Person person) {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < person.ticket().length(); i++) {
      replies.add(person.enrolWith(altered(person.ticket(), i)));
    }
    world.answered(replies);
  }

  private String spoil(String ticket, String defect) {
    return "fait pour Bruno".equals(defect)
        ? world.person("Bruno").ticket()
        : DEFECTS.get(defect).apply(ticket);
  }

  /** With one bit changed, so that what stands there is still Base64 where it was. */
  private static String altered(String ticket, int position) {
    int value = BASE64.indexOf(ticket.charAt(position));
    char other = value < 0 ? ',' : BASE64.charAt(value ^ 1);
    return ticket.substring(0, position) + other + ticket.substring(position + 1);
  }
}
