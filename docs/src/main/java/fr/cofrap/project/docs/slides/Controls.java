package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import java.util.Map;

/** The commands that Marp adds to slides, in French, named and reached by keyboard. */
final class Controls {

  private static final Map<String, String> CHANGES =
      Map.of(
          "<div class=\"bespoke-marp-osc\">",
          "<div class=\"bespoke-marp-osc\" role=\"navigation\" aria-label=\"Diapositives\">",
          " tabindex=\"-1\" title=\"Previous slide\">Previous slide<",
          " title=\"Diapositive précédente\">Diapositive précédente<",
          " tabindex=\"-1\" title=\"Next slide\">Next slide<",
          " title=\"Diapositive suivante\">Diapositive suivante<",
          " tabindex=\"-1\" title=\"Toggle fullscreen (f)\">Toggle fullscreen<",
          " title=\"Plein écran (f)\">Plein écran<",
          " tabindex=\"-1\" title=\"Toggle overview view (o)\">Toggle overview view<",
          " title=\"Vue d’ensemble (o)\">Vue d’ensemble<",
          " tabindex=\"-1\" title=\"Open presenter view (p)\">Open presenter view<",
          " title=\"Notes de l’orateur (p)\">Notes de l’orateur<");

  private Controls() {}

  /**
   * The page with its commands in French.
   *
   * @throws DocsException when Marp writes them otherwise
   */
  static String inFrench(String page) {
    String changed = page;
    for (Map.Entry<String, String> change : CHANGES.entrySet()) {
      if (!changed.contains(change.getKey())) {
        throw new DocsException("Marp n’écrit plus" + French.COLON + change.getKey());
      }
      changed = changed.replace(change.getKey(), change.getValue());
    }
    return changed;
  }
}
