package fr.cofrap.project.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said on a slide: its notes begin with the time that it takes, and what stands in square
 * brackets is done, not said.
 *
 * @param seconds the time
 * @param words how many are said
 */
record Speech(int seconds, int words) {

  /** In French, said calmly; more is a hurry that nobody follows. */
  static final int WORDS_A_MINUTE = 130;

  private static final Pattern TIME =
      Pattern.compile("^(?:(\\d+) minutes?\\b ?)?(?:(\\d+)(?: secondes?)?)?\\.\\s");
  private static final Pattern DONE = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");

  /** What these notes say, if they begin with a time. */
  static Optional<Speech> of(List<String> notes) {
    String text = String.join("\n", notes) + "\n";
    Matcher time = TIME.matcher(text);
    if (!time.find() || time.end() < 3) {
      return Optional.empty();
    }
    int seconds = number(time.group(1)) * 60 + number(time.group(2));
    String said = DONE.matcher(text.substring(time.end())).replaceAll("");
    return Optional.of(new Speech(seconds, (int) WORD.matcher(said).results().count()));
  }

  private static int number(String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  /** Whether it can be said in its time. */
  boolean fits() {
    return words * 60 <= seconds * WORDS_A_MINUTE;
  }
}
