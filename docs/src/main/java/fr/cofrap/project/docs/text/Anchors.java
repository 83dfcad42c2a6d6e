package fr.cofrap.project.docs.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the repository's host names a heading: its letters, digits, hyphens and underscores. */
final class Anchors {

  private static final Pattern DROPPED =
      Pattern.compile("[^\\w\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

  private Anchors() {}

  static String of(String heading) {
    String kept = DROPPED.matcher(heading.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return kept.replace(' ', '-');
  }
}
