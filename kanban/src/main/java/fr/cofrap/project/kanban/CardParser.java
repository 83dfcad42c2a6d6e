package fr.cofrap.project.kanban;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a card of a file, or says line by line why it is none. */
final class CardParser {

  private static final Pattern FILE_NAME = Pattern.compile("\\d{3}-[a-z0-9-]+\\.md");

  private final String file;
  private final FrontMatter head;
  private final List<Refusal> refusals;

  private CardParser(String file, FrontMatter head) {
    this.file = file;
    this.head = head;
    this.refusals = new ArrayList<>(head.refusals());
  }

  /** Reads one file, given by its path from the root of the repository. */
  static CardReading parse(String file, String text) {
    CardParser parser = new CardParser(file, FrontMatter.read(file, text));
    if (!parser.refusals.isEmpty()) {
      return new CardReading.Refused(parser.refusals);
    }
    Card card = parser.card(CardBody.read(file, text, parser.head.end(), parser.refusals::add));
    parser.refuseUnknownKeys();
    parser.refuseOtherName(card.number());
    return parser.refusals.isEmpty()
        ? new CardReading.Accepted(card, parser.head)
        : new CardReading.Refused(parser.refusals);
  }

  private Card card(CardBody body) {
    return new Card(
        value(CardKey.ID),
        value(CardKey.TITLE),
        value(CardKey.STATE),
        value(CardKey.MISSION),
        value(CardKey.ROLE),
        value(CardKey.ESTIMATE),
        value(CardKey.DEPENDS_ON),
        value(CardKey.MILESTONE),
        file,
        body.criteria(),
        body.review());
  }

  private <T> T value(CardKey<T> key) {
    Optional<FrontMatter.Field> field = head.field(key.name());
    Optional<T> value = field.flatMap(it -> key.parse().apply(it.value()));
    if (field.isEmpty()) {
      refuse(head.end(), "« " + key.name() + " » manque à l’en-tête.", key.expected());
    } else if (value.isEmpty()) {
      String written = "« " + key.name() + ": " + field.get().value() + " »";
      refuse(field.get().line(), written + " n’est pas compris.", key.expected());
    }
    return value.orElse(key.fallback());
  }

  private void refuse(int line, String problem, String expected) {
    refusals.add(new Refusal(file, line, problem, "donnez " + expected + "."));
  }

  private void refuseUnknownKeys() {
    head.fields()
        .forEach(
            (key, field) -> {
              if (!CardKey.NAMES.contains(key)) {
                String problem = "la clé « " + key + " » est inconnue.";
                refuse(field.line(), problem, "l’une de : " + String.join(", ", CardKey.NAMES));
              }
            });
  }

  private void refuseOtherName(String number) {
    String name = Path.of(file).getFileName().toString();
    if (head.field("id").isPresent()
        && !(FILE_NAME.matcher(name).matches() && name.startsWith(number))) {
      String problem = "le nom du fichier ne commence pas par le numéro de la carte.";
      int line = head.field("id").get().line();
      refuse(line, problem, "au fichier un nom tel que " + number + "-titre-court.md");
    }
  }
}
