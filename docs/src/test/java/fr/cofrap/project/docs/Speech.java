package fr.cofrap.project.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said on a slide: its notes begin with the time that it takes, and what stands in square
 * brackets is done, not said, in the seconds that it names.
 *
 * @param seconds the time
 * @param words how many are said
 * @param silence the seconds of what is done without a word
 */
record Speech(int seconds, int words, int silence) {

  /** In French, said calmly; more is a hurry that nobody follows. */
  static final int WORDS_A_MINUTE = 130;

  /** A slide that announces more than this beyond its words was not timed. */
  private static final int MOST_SLACK = 10;

  private static final Pattern TIME =
      Pattern.compile("^(?:(\\d+) minutes?\\b ?)?(?:(\\d+)(?: secondes?)?)?\\.\\s");
  private static final Pattern DONE = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern SILENCE = Pattern.compile("(\\d+)\\s+secondes");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");

  /** What these notes say, if they begin with a time. */
  static Optional<Speech> of(List<String> notes) {
    String text = String.join("\n", notes) + "\n";
    Matcher time = TIME.matcher(text);
    if (!time.find() || time.end() < 3) {
      return Optional.empty();
    }
    int seconds = number(time.group(1)) * 60 + number(time.group(2));
    Matcher done = DONE.matcher(text.substring(time.end()));
    int silence =
        done.results()
            .flatMap(it -> SILENCE.matcher(it.group()).results())
            .mapToInt(it -> Integer.parseInt(it.group(1)))
            .sum();
    int words = (int) WORD.matcher(done.replaceAll("")).results().count();
    return Optional.of(new Speech(seconds, words, silence));
  }

  private static int number(String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  /** How long it really takes, in seconds. */
  double lasts() {
    return words * 60.0 / WORDS_A_MINUTE + silence;
  }

  /** Whether it can be said in its time. */
  boolean fits() {
    return lasts() <= seconds;
  }

  /** Whether it fills its time. */
  boolean fills() {
    return lasts() >= seconds - MOST_SLACK;
  }
}
