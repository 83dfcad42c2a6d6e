package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that a browser draws, each version otherwise. It is current when the fingerprints of what
 * it was drawn from, and of the file itself, are those that were noted when it was drawn.
 *
 * @param tree of the repository
 * @param path where it is kept
 * @param sources what it is drawn from
 * @param drawing draws it
 */
public record Drawn(
    Tree tree, String path, Supplier<Stream<byte[]>> sources, Supplier<byte[]> drawing)
    implements Product {

  /** Where fingerprints are noted: a line for each file, its path first. */
  static final String NOTES = "docs/empreintes.txt";

  @Override
  public byte[] make() {
    byte[] drawn = drawing.get();
    Map<String, String> notes = notes();
    notes.put(path, fingerprints(drawn));
    String text =
        notes.entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(tree.resolve(NOTES), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drawn;
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    return fingerprints(kept).equals(notes().get(path));
  }

  private Map<String, String> notes() {
    Map<String, String> notes = new TreeMap<>();
    if (Files.exists(tree.resolve(NOTES))) {
      tree.read(NOTES)
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(it -> notes.put(it[0], it[1]));
    }
    return notes;
  }

  private String fingerprints(byte[] drawn) {
    return fingerprint(sources.get()) + " " + fingerprint(Stream.of(drawn));
  }

  private static String fingerprint(Stream<byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new DocsException(e.getMessage());
    }
  }
}
