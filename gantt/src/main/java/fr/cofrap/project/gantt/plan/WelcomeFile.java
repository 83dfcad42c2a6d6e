package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads the variant of gantt/plan.yml in which a colleague is welcomed. */
final class WelcomeFile {

  private WelcomeFile() {}

  static Welcome read(YamlNode yaml) {
    return new Welcome(
        yaml.text("titre"),
        role(yaml, "role"),
        yaml.date("jour_zero"),
        yaml.number("coefficient"),
        PlanFile.duration(yaml, "installation_h"),
        role(yaml, "accueil_par"),
        PlanFile.duration(yaml, "accueil_h"),
        PlanFile.duration(yaml, "plafond_jour_h"),
        yaml.integer("jusqu_au_jour"),
        transfers(yaml),
        new HashSet<>(cards(yaml, "differees")),
        yaml.children("etapes").stream().map(WelcomeFile::step).toList());
  }

  private static Role role(YamlNode yaml, String key) {
    return PlanFile.role(yaml.where(key), yaml.text(key));
  }

  private static Map<Integer, Role> transfers(YamlNode yaml) {
    Map<Integer, Role> transfers = new HashMap<>();
    for (YamlNode transfer : yaml.children("transferts")) {
      Role taker = role(transfer, "vers");
      cards(transfer, "cartes").forEach(card -> transfers.put(card, taker));
    }
    return transfers;
  }

  private static List<Integer> cards(YamlNode yaml, String key) {
    return yaml.texts(key).stream().map(text -> card(yaml.where(key), text)).toList();
  }

  private static int card(String where, String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new PlanRefused(
          new Refusal.UnreadableValue(where, text, "un numéro de carte tel que 16"));
    }
    return Integer.parseInt(text);
  }

  private static Welcome.Step step(YamlNode yaml) {
    return new Welcome.Step(
        yaml.integer("du"), yaml.integer("au"), yaml.text("quoi"), yaml.text("qui"));
  }
}
