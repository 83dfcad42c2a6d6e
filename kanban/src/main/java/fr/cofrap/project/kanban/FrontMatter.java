package fr.cofrap.project.kanban;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a Markdown file: lines {@code key: value} between two {@code ---}. That much of YAML
 * is all that the cards use, and a person who mistypes it learns on which line.
 */
public final class FrontMatter {

  private static final String FENCE = "---";

  private final String file;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int end;

  private FrontMatter(String file) {
    this.file = file;
  }

  /**
   * A value and where it stands.
   *
   * @param value without the spaces around it
   * @param line from 1
   */
  public record Field(String value, int line) {}

  /** Reads the head of a file; what is wrong with it is in {@link #refusals()}. */
  public static FrontMatter read(String file, String text) {
    FrontMatter head = new FrontMatter(file);
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      head.refuse(1, "l’en-tête manque.", "commencez le fichier par une ligne « --- ».");
      return head;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).equals(FENCE)) {
        head.end = i + 1;
        return head;
      }
      head.add(lines.get(i), i + 1);
    }
    head.refuse(lines.size(), "l’en-tête n’est pas refermé.", "ajoutez une ligne « --- ».");
    return head;
  }

  private void add(String line, int number) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      refuse(number, "« " + line + " » n’est pas de la forme « clé: valeur ».", "corrigez-la.");
      return;
    }
    String key = line.substring(0, colon).strip();
    Field field = new Field(line.substring(colon + 1).strip(), number);
    if (fields.putIfAbsent(key, field) != null) {
      refuse(number, "la clé « " + key + " » est écrite deux fois.", "gardez une seule ligne.");
    }
  }

  private void refuse(int line, String problem, String remedy) {
    refusals.add(new Refusal(file, line, problem, remedy));
  }

  /** The value under a key, if the key is there. */
  public Optional<Field> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Every key and its value, as written. */
  Map<String, Field> fields() {
    return fields;
  }

  /** The line of the closing fence; 0 when there is none. */
  int end() {
    return end;
  }

  /** What is wrong with the head. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
