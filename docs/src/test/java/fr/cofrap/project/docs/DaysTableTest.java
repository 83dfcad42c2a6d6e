package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The final file says how full each column was, each day on which a card moved. */
class DaysTableTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);
  private static final Measures OURS = BoardPages.of(Copies.repository()).measures();

  @Test
  void itsRowsAreThoseOfTheHistory() {
    String file =
        Copies.repository().read("docs/dossier.md").replace('\u00a0', ' ').replace('\u202f', ' ');
    List<LocalDate> days =
        OURS.moments().stream().map(ZonedDateTime::toLocalDate).distinct().toList();
    assertThat(days).hasSizeGreaterThan(4);
    assertThat(days).allSatisfy(it -> assertThat(file).contains(row(it)));
  }

  private static String row(LocalDate day) {
    List<ZonedDateTime> moments =
        OURS.moments().stream().filter(it -> it.toLocalDate().equals(day)).toList();
    ZonedDateTime evening = moments.get(moments.size() - 1);
    return "| %s | %d | %d | %d | %d | %d | %d |"
        .formatted(
            DAY.format(day).replaceFirst("^1 ", "1er "),
            most(moments, State.IN_PROGRESS),
            most(moments, State.REVIEW),
            in(State.IN_PROGRESS, evening),
            in(State.REVIEW, evening),
            in(State.DONE, evening),
            OURS.stays().stream().filter(it -> it.at(evening)).count());
  }

  private static long most(List<ZonedDateTime> moments, State state) {
    ToLongFunction<ZonedDateTime> full = it -> in(state, it);
    return moments.stream().mapToLong(full).max().orElseThrow();
  }

  private static long in(State state, ZonedDateTime moment) {
    return OURS.in(state, moment).size();
  }
}
