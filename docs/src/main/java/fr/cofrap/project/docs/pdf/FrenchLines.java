package fr.cofrap.project.docs.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a space that may break, after a hyphen or a slash between two
 * letters, at the joints of a name too long for a line. Never after an apostrophe, nor at a space
 * that must not break.
 */
final class FrenchLines implements FSTextBreaker {

  private static final String JOINTS = "-/";
  private static final String LONG_JOINTS = "_./#=&,";
  private static final int LONG = 24;

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  @Override
  public int next() {
    for (at++; at < text.length(); at++) {
      if (mayEndBefore(at)) {
        return at;
      }
    }
    return at == text.length() ? at : -1;
  }

  private boolean mayEndBefore(int index) {
    char last = text.charAt(index - 1);
    if (last == ' ') {
      return true;
    }
    boolean betweenLetters =
        index > 1
            && Character.isLetter(text.charAt(index - 2))
            && Character.isLetter(text.charAt(index));
    return JOINTS.indexOf(last) >= 0 && betweenLetters
        || LONG_JOINTS.indexOf(last) >= 0 && isLongAround(index);
  }

  private boolean isLongAround(int index) {
    int end = text.indexOf(' ', index);
    int length = (end < 0 ? text.length() : end) - text.lastIndexOf(' ', index - 1) - 1;
    return length > LONG;
  }
}
