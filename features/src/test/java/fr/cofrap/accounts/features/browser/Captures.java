package fr.cofrap.accounts.features.browser;

import fr.cofrap.accounts.features.world.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pictures of the page for the documents, taken when the tests run with {@code -Dcaptures}. Which
 * ones, and what they show, is written in {@code captures.txt}.
 */
public final class Captures {

  private static final boolean ASKED_FOR = !"false".equals(System.getProperty("captures", "false"));
  private static final Path FOLDER = Repository.path("docs/captures");
  private static final int LEAST_HEIGHT = 640;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
  private static final List<Wanted> ALL = read();
  private static final List<Wanted> TAKEN = new ArrayList<>();

  private Captures() {}

  /**
   * A picture that the documents need.
   *
   * @param name of the file, without its extension
   * @param state of the page, in the words of the scenarios
   * @param language of the page
   * @param colours light or dark
   * @param width of the screen, in pixels
   * @param frame what is kept of the page, as a CSS selector
   * @param caption what it shows, in place of the picture for whoever does not see it
   */
  public record Wanted(
      String name,
      String state,
      String language,
      String colours,
      int width,
      String frame,
      String caption) {

    private static Wanted parse(String line) {
      String[] cells = line.split("\\|");
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].strip();
      }
      return new Wanted(
          cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5], cells[6]);
    }
  }

  /** The pictures of a state that are to be taken in this run. */
  public static List<Wanted> of(String state) {
    return ASKED_FOR ? ALL.stream().filter(it -> it.state().equals(state)).toList() : List.of();
  }

  /** Takes one of the page as it is, or of a part of it. */
  public static void take(Wanted wanted, Browser browser) {
    browser.screen().fit(wanted.width(), LEAST_HEIGHT);
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(wanted.name() + ".png"), browser.picture(wanted.frame()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TAKEN.add(wanted);
  }

  /** Writes what was taken, and when, beside the pictures; fails when one is missing. */
  public static void writeIndex() throws IOException {
    if (!ASKED_FOR) {
      return;
    }
    List<Wanted> missing = ALL.stream().filter(it -> !TAKEN.contains(it)).toList();
    if (!missing.isEmpty()) {
      throw new AssertionError("not taken: " + missing);
    }
    StringBuilder index = new StringBuilder(text("captures-index.md"));
    index.append("\nPrises le ").append(LocalDate.now().format(DAY)).append(".\n");
    for (Wanted it : ALL) {
      index.append("\n## ").append(it.name()).append("\n\n");
      index.append("![%s](%s.png)%n".formatted(it.caption(), it.name()));
      index.append("\n").append(it.caption()).append("\n");
    }
    Files.writeString(FOLDER.resolve("README.md"), index);
  }

  private static List<Wanted> read() {
    return text("captures.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Wanted::parse)
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in = Captures.class.getResourceAsStream("/captures/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
