package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.history.Interval;
import fr.cofrap.project.kanban.measure.Forecast;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Block.Head;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How many cards were finished, and when the others may be. */
record ThroughputSection(Measures measures) {

  List<Block> blocks() {
    return List.of(
        new Block.Heading(2, "Débit"),
        throughput(),
        new Block.Heading(2, "Prévision"),
        new Block.Paragraph(forecast()));
  }

  private Block throughput() {
    if (measures.throughput().days().isEmpty()) {
      return new Block.Paragraph("Données insuffisantes : aucune carte n’est terminée.");
    }
    List<List<String>> rows =
        measures.throughput().days().entrySet().stream()
            .map(
                day ->
                    List.of(
                        French.date(day.getKey()),
                        String.valueOf(day.getValue()),
                        French.duration(worked(day.getKey()))))
            .toList();
    return new Block.Table(
        "Cartes terminées par jour",
        List.of(Head.text("Jour"), Head.number("Terminées"), Head.number("Travail visible")),
        rows);
  }

  private Duration worked(LocalDate day) {
    Instant from = day.atStartOfDay(French.ZONE).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(French.ZONE).toInstant();
    return measures.timeline().active(new Interval(from, to));
  }

  private String forecast() {
    if (measures.forecast() instanceof Forecast.Hours it) {
      return ("Il reste %s. Si les heures à venir ressemblent aux %d heures pleines de travail observées, elles"
              + " sont finies une fois sur deux en %d h de travail, 85 fois sur 100 en %d h, 95 fois sur 100 en %d h"
              + " (10 000 tirages avec remise, graine %d). Peu d’heures observées font une prévision fragile.")
          .formatted(
              French.count(it.remaining(), "carte"),
              it.observed(),
              it.half(),
              it.likely(),
              it.nearlySure(),
              Forecast.SEED);
    }
    String reason = ((Forecast.None) measures.forecast()).reason();
    return reason.substring(0, 1).toUpperCase(Locale.FRENCH) + reason.substring(1) + ".";
  }
}
