package fr.cofrap.accounts.benchmark.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as JSON, and back. */
public final class ResultsFile {

  private static final String FACTS = "circonstances";
  private static final String SKIPPED = "non_mesure";
  private static final String FIGURES = "mesures";

  private ResultsFile() {}

  /** Every figure with its median, its extremes and all its runs. */
  public static String write(Results results) {
    Map<String, Object> figures = new LinkedHashMap<>();
    results.figures().forEach((id, series) -> figures.put(id, describe(series)));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(FACTS, results.facts());
    file.put(SKIPPED, results.skipped());
    file.put(FIGURES, figures);
    return Json.write(file);
  }

  private static Map<String, Object> describe(Series series) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("unite", series.unit());
    figure.put("mediane", Results.round(series.median()));
    figure.put("min", series.min());
    figure.put("max", series.max());
    figure.put("passages", series.runs());
    return figure;
  }

  /** Reads what {@link #write} wrote. */
  public static Results read(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      Map<?, ?> file = (Map<?, ?>) value(parser);
      Results results = new Results();
      ((Map<?, ?>) file.get(FACTS))
          .forEach((name, it) -> results.fact(name.toString(), it.toString()));
      ((List<?>) file.get(SKIPPED)).forEach(it -> results.skip(it.toString()));
      ((Map<?, ?>) file.get(FIGURES))
          .forEach((id, it) -> results.put(id.toString(), series((Map<?, ?>) it)));
      return results;
    }
  }

  private static Series series(Map<?, ?> figure) {
    List<Double> runs =
        ((List<?>) figure.get("passages")).stream().map(Double.class::cast).toList();
    return new Series(figure.get("unite").toString(), runs);
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      default -> parser.getDoubleValue();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
