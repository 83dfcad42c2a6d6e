package fr.cofrap.project.docs.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a link of the repository leads.
 *
 * @param path from the repository's root, empty for the root itself
 * @param fragment what follows {@code #}, empty when nothing does
 */
record Reference(String path, String fragment) {

  /** Whether an address leaves the repository, so that nothing here can tell if it is alive. */
  static boolean isElsewhere(String address) {
    return address.matches("(?i)[a-z][a-z0-9+.-]*:.*") || address.startsWith("//");
  }

  /**
   * What an address means in a file.
   *
   * @param folder of the file that holds it
   * @param file that holds it
   */
  static Reference of(String folder, String file, String address) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    int query = path.indexOf('?');
    String bare = decoded(query < 0 ? path : path.substring(0, query));
    return new Reference(bare.isEmpty() ? file : within(folder, bare), fragment);
  }

  private static String within(String folder, String path) {
    return Path.of(folder).resolve(path).normalize().toString();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
