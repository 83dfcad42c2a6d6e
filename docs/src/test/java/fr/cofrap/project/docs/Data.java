package fr.cofrap.project.docs;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Values written in YAML, which JSON is too. */
public final class Data {

  private Data() {}

  /**
   * What a file of the repository holds: maps, lists, texts, numbers.
   *
   * @throws DocsException when it is not there or cannot be read
   */
  public static Object in(Tree tree, String path) {
    try {
      return parse(tree.read(path));
    } catch (YAMLException e) {
      throw new DocsException(
          path + " n’est ni du JSON ni du YAML" + French.COLON + e.getMessage());
    }
  }

  /**
   * What a text holds.
   *
   * @throws YAMLException when it cannot be read
   */
  public static Object parse(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
