package fr.cofrap.project.docs.slides;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckCheckTest {

  private static final String DECK =
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

      <!-- Dire bonjour : se présenter. -->

      ---

      ## Suite

      <!--
      Une note sur
      deux lignes.
      -->

      ---

      <!--
      partie: Le code
      rôle: fonctions
      minutes: 5
      -->

      ## Le code

      <!-- Une note. -->

      ---

      <!--
      partie: La page
      rôle: interface
      minutes: 5.5
      -->

      ## La page

      <!-- Une note. -->

      ---

      <!--
      partie: Le cluster
      rôle: infrastructure
      minutes: 4.5
      -->

      ## Le cluster

      <!-- Une note. -->
      """;

  private static List<String> findings(String old, String by) {
    assertThat(DECK).contains(old);
    return DeckCheck.of(Document.of("deck.md", DECK.replace(old, by))).stream()
        .map(Finding::what)
        .toList();
  }

  @Test
  void accepts_twenty_minutes_and_four_voices() {
    assertThat(findings("Titre", "Titre")).isEmpty();
  }

  @Test
  void tells_that_the_minutes_are_too_many() {
    assertThat(findings("minutes: 4.5", "minutes: 5"))
        .containsExactly("20,5 minutes, pour 20 au plus");
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
    assertThat(findings("<!-- Dire bonjour : se présenter. -->", ""))
        .containsExactly("diapositive sans notes");
    assertThat(findings("<!--\nUne note sur\ndeux lignes.\n-->", "<!-- class: partie -->"))
        .containsExactly("diapositive sans notes");
  }

  @Test
  void tells_a_start_without_speaker() {
    assertThat(findings("<!--\npartie: Le besoin\nrôle: pilotage\nminutes: 5\n-->", ""))
        .contains("la première diapositive n’ouvre aucune partie");
  }
}
