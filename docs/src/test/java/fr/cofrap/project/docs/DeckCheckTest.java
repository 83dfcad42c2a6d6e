package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeckCheckTest {

  private static final Set<String> ROLES =
      Set.of("pilotage", "fonctions", "interface", "infrastructure");

  private static final String SKELETON =
      """
      ---
      marp: true
      ---

      <!--
      partie: Le besoin
      rôle: pilotage
      minutes: 5
      -->
      <!-- _class: titre -->

      # Titre

      <!-- 2 minutes 30. Bonjour : nous nous présentons. @140 -->

      ---

      ## Suite

      <!--
      2 minutes 30. Une note sur
      deux lignes. @140
      -->

      ---

      <!--
      partie: Le code
      rôle: fonctions
      minutes: 5
      -->

      ## Le code

      <!-- 5 minutes. Une note. @290 -->

      ---

      <!--
      partie: La page
      rôle: interface
      minutes: 5.5
      -->

      ## La page

      <!-- 330 secondes. Une note. @320 -->

      ---

      <!--
      partie: Le cluster
      rôle: infrastructure
      minutes: 4.5
      -->

      ## Le cluster

      <!-- 4 minutes 30. Une note. @200 [Un geste : 60 secondes.] -->
      """;

  /** What follows an at sign is how many seconds of words there are. */
  private static final String DECK =
      Pattern.compile("@(\\d+)")
          .matcher(SKELETON)
          .replaceAll(it -> said(Integer.parseInt(it.group(1))));

  private static String said(int seconds) {
    return "mot ".repeat(seconds * 130 / 60).strip();
  }

  private static String code(int seconds) {
    return "5 minutes. Une note. " + said(seconds);
  }

  private static List<String> findings(String old, String by) {
    assertThat(DECK).contains(old);
    return DeckCheck.of(Document.of("deck.md", DECK.replace(old, by)), ROLES).stream()
        .map(Finding::what)
        .toList();
  }

  @Test
  void accepts_twenty_minutes_and_four_voices() {
    assertThat(findings("Titre", "Titre")).isEmpty();
  }

  @Test
  void tells_that_the_minutes_are_too_many() {
    assertThat(findings("minutes: 4.5", "minutes: 5")).contains("20,5 minutes, pour 20 au plus");
  }

  @Test
  void tells_an_unknown_role() {
    assertThat(findings("rôle: fonctions", "rôle: direction"))
        .anyMatch(it -> it.startsWith("rôle inconnu\u00a0: direction"))
        .contains("le rôle fonctions n’a pas la parole");
  }

  @Test
  void tells_a_role_that_never_speaks() {
    assertThat(findings("rôle: fonctions", "rôle: interface"))
        .containsExactly("le rôle fonctions n’a pas la parole");
  }

  @Test
  void tells_a_part_without_role_or_without_minutes() {
    assertThat(findings("rôle: pilotage\n", ""))
        .contains("une partie a un titre, un rôle et des minutes");
    assertThat(findings("partie: Le besoin\n", ""))
        .contains("une partie a un titre, un rôle et des minutes");
    assertThat(findings("minutes: 5.5\n", ""))
        .contains("les minutes d’une partie sont un nombre positif\u00a0: null");
    assertThat(findings("minutes: 5.5", "minutes: cinq"))
        .contains("les minutes d’une partie sont un nombre positif\u00a0: cinq");
    assertThat(findings("minutes: 5.5", "minutes: 0"))
        .contains("les minutes d’une partie sont un nombre positif\u00a0: 0");
  }

  @Test
  void tells_a_slide_without_notes() {
    assertThat(
            findings(
                "<!-- 2 minutes 30. Bonjour : nous nous présentons. " + said(140) + " -->", ""))
        .contains("diapositive sans notes");
    assertThat(
            findings(
                "<!--\n2 minutes 30. Une note sur\ndeux lignes. " + said(140) + "\n-->",
                "<!-- class: partie -->"))
        .contains("diapositive sans notes");
  }

  @Test
  void tells_a_start_without_speaker() {
    assertThat(findings("<!--\npartie: Le besoin\nrôle: pilotage\nminutes: 5\n-->", ""))
        .contains("la première diapositive n’ouvre aucune partie");
  }

  @Test
  void tells_a_part_that_its_slides_do_not_fill() {
    assertThat(findings("5 minutes. Une", "4 minutes 55. Une"))
        .containsExactly("la partie dure 300 secondes, ses diapositives 295");
  }

  @Test
  void tells_notes_without_time_and_notes_said_in_a_hurry() {
    assertThat(findings("5 minutes. Une", "Une"))
        .contains("les notes ne commencent pas par leur durée");
    assertThat(findings(code(290), code(301)))
        .containsExactly(
            "654 mots et 0 secondes de gestes en 300 secondes, pour 130 mots à la minute au plus");
    assertThat(findings("[Un geste : 60 secondes.]", "[Un geste.] " + said(62))).isEmpty();
    assertThat(findings("geste : 60", "geste : 80"))
        .containsExactly(
            "435 mots et 80 secondes de gestes en 270 secondes, pour 130 mots à la minute au plus");
  }

  @Test
  void tells_a_defence_that_does_not_fill_its_time() {
    assertThat(
            findings(
                "330 secondes. Une note. " + said(320), "330 secondes. Une note. " + said(300)))
        .containsExactly("330 secondes annoncées, pour 301 de parole et de gestes");
    assertThat(findings(code(290), code(140)))
        .contains("16,8 minutes de parole et de gestes, pour 18 au moins");
  }
}
