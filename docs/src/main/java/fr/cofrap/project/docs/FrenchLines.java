package fr.cofrap.project.docs;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line may end: after a space that may break, after a hyphen or a slash between two
 * letters, at the joints of a name too long for a line. Never after an apostrophe, nor at a space
 * that must not break.
 */
final class FrenchLines implements FSTextBreaker {

  private static final Pattern ENDS =
      Pattern.compile(
          " |(?<=\\p{L})[-/](?=\\p{L})|(?<=\\S{12})[_./#=&,](?=\\S)|[_./#=&,](?=\\S{12})");

  private Matcher ends = ENDS.matcher("");
  private int at;

  @Override
  public void setText(String text) {
    ends = ENDS.matcher(text);
    at = 0;
  }

  @Override
  public int next() {
    if (at >= ends.regionEnd()) {
      return -1;
    }
    at = ends.find() ? ends.end() : ends.regionEnd();
    return at;
  }
}
