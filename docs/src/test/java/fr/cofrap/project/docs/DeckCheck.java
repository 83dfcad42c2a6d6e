package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The defence fits in its twenty minutes and fills them: each part has a speaker and a time, each
 * role speaks, and each slide has notes that are said in their time, no less, which together make
 * their part's.
 */
public final class DeckCheck {

  /** Where the slides are written. */
  public static final String FILE = SlideShow.SOURCE;

  private static final BigDecimal MOST_MINUTES = new BigDecimal(20);

  /** Of speech, and of what is done in silence: the rest is for changing speakers. */
  private static final int LEAST_MINUTES = 18;

  private final Deck deck;
  private final Set<String> roles;
  private final List<Finding> findings = new ArrayList<>();
  private Slide opening;
  private int seconds;
  private double spoken;

  private DeckCheck(Deck deck, Set<String> roles) {
    this.deck = deck;
    this.roles = roles;
  }

  /**
   * What the slides lack, or have too much of.
   *
   * @param roles those of the plan, who all speak
   */
  public static List<Finding> of(Document document, Set<String> roles) {
    DeckCheck check = new DeckCheck(Deck.of(document), roles);
    check.deck.slides().forEach(check::slide);
    check.endPart();
    check.whole();
    return check.findings;
  }

  private void slide(Slide slide) {
    slide.faults().forEach(fault -> found(slide, fault));
    if (slide.notes().stream().allMatch(String::isBlank)) {
      found(slide, "diapositive sans notes");
    }
    if (slide.part() != null) {
      endPart();
      opening = slide;
    }
    Speech.of(slide.notes()).ifPresentOrElse(speech -> said(slide, speech), () -> untimed(slide));
  }

  private void said(Slide slide, Speech speech) {
    seconds += speech.seconds();
    spoken += speech.lasts();
    if (!speech.fits()) {
      found(
          slide,
          "%d mots et %d secondes de gestes en %d secondes, pour %d mots à la minute au plus"
              .formatted(
                  speech.words(), speech.silence(), speech.seconds(), Speech.WORDS_A_MINUTE));
    }
    if (!speech.fills()) {
      found(
          slide,
          "%d secondes annoncées, pour %.0f de parole et de gestes"
              .formatted(speech.seconds(), speech.lasts()));
    }
  }

  private void untimed(Slide slide) {
    if (slide.notes().stream().anyMatch(note -> !note.isBlank())) {
      found(slide, "les notes ne commencent pas par leur durée");
    }
  }

  private void endPart() {
    if (opening != null && opening.part().seconds() != seconds) {
      found(
          opening,
          "la partie dure %d secondes, ses diapositives %d"
              .formatted(opening.part().seconds(), seconds));
    }
    seconds = 0;
  }

  private void whole() {
    List<Part> parts = deck.slides().stream().map(Slide::part).filter(Objects::nonNull).toList();
    Slide first = deck.slides().get(0);
    if (first.part() == null) {
      found(first, "la première diapositive n’ouvre aucune partie");
    }
    BigDecimal minutes = parts.stream().map(Part::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (minutes.compareTo(MOST_MINUTES) > 0) {
      found(
          first,
          minutes.toString().replace('.', ',') + " minutes, pour " + MOST_MINUTES + " au plus");
    }
    if (spoken < LEAST_MINUTES * 60) {
      found(
          first,
          String.format(
              Locale.FRENCH,
              "%.1f minutes de parole et de gestes, pour %d au moins",
              spoken / 60,
              LEAST_MINUTES));
    }
    Set<String> speakers = parts.stream().map(Part::role).collect(Collectors.toSet());
    roles.stream()
        .filter(role -> !speakers.contains(role))
        .forEach(role -> found(first, "le rôle " + role + " n’a pas la parole"));
    speakers.stream()
        .filter(role -> !roles.contains(role))
        .forEach(role -> found(first, "rôle inconnu" + French.COLON + role));
  }

  private void found(Slide slide, String what) {
    findings.add(new Finding(deck.path(), slide.line(), what));
  }
}
