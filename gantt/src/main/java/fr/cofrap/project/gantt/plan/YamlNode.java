package fr.cofrap.project.gantt.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping of a YAML file, and where it is, so that a refusal can say so. Values are texts until
 * somebody asks for a number or a date.
 */
public final class YamlNode {

  private final String where;
  private final Map<?, ?> values;

  private YamlNode(String where, Map<?, ?> values) {
    this.where = where;
    this.values = values;
  }

  /** Guesses no type: 19h and 2026-02-30 must be refused by whoever reads them. */
  private static final class NoGuess extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws PlanRefused when it is no mapping, or a key comes twice
   */
  public static YamlNode parse(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumper = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(dumper), dumper, options, new NoGuess());
    try {
      if (yaml.load(text) instanceof Map<?, ?> map) {
        return new YamlNode(file, map);
      }
    } catch (YAMLException e) {
      throw new PlanRefused(new Refusal.UnreadableFile(file, e.getMessage()));
    }
    throw new PlanRefused(new Refusal.UnreadableFile(file, "ce n’est pas une liste de clés."));
  }

  /** Where this is, for a refusal. */
  public String where(String key) {
    return where + " : " + key;
  }

  /** Its keys, in order. */
  public List<String> keys() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  public String text(String key) {
    return read(key, "un texte", text -> text.isBlank() ? null : text);
  }

  /** The text of a key that may be absent: empty then. */
  public String textOrEmpty(String key) {
    return values.containsKey(key) ? String.valueOf(values.get(key)) : "";
  }

  public LocalDate date(String key) {
    return read(key, "une date telle que 2026-11-23", LocalDate::parse);
  }

  public BigDecimal number(String key) {
    return read(key, "un nombre", BigDecimal::new);
  }

  public int integer(String key) {
    return read(key, "un nombre entier", Integer::valueOf);
  }

  /** A mapping under a key. */
  public YamlNode child(String key) {
    return node(where(key), required(key, "des clés et leurs valeurs"));
  }

  /** The mappings of a list under a key; none when it is absent. */
  public List<YamlNode> children(String key) {
    return items(key).stream().map(item -> node(where(key), item)).toList();
  }

  /** The texts of a list under a key. */
  public List<String> texts(String key) {
    return items(key).stream().map(String::valueOf).toList();
  }

  private List<?> items(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw unreadable(where(key), value, "une liste");
  }

  /** A value in a type of the caller's; null or an exception of the reader means unreadable. */
  public <T> T read(String key, String expected, Function<String, T> reader) {
    String text = String.valueOf(required(key, expected)).strip();
    T value;
    try {
      value = reader.apply(text);
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      value = null;
    }
    if (value == null) {
      throw unreadable(where(key), text, expected);
    }
    return value;
  }

  private Object required(String key, String expected) {
    Object value = values.get(key);
    if (value == null) {
      throw new PlanRefused(new Refusal.MissingValue(where(key), expected));
    }
    return value;
  }

  private static YamlNode node(String where, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new YamlNode(where, new LinkedHashMap<>(map));
    }
    throw unreadable(where, value, "des clés et leurs valeurs");
  }

  private static PlanRefused unreadable(String where, Object written, String expected) {
    return new PlanRefused(new Refusal.UnreadableValue(where, String.valueOf(written), expected));
  }
}
