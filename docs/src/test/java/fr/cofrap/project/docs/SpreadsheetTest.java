package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The spreadsheet of suppliers opens computed, and what it holds is said to be an example. */
class SpreadsheetTest {

  private final Map<String, Document> parts = new TreeMap<>();

  @BeforeEach
  void open() throws IOException {
    byte[] file = Copies.repository().bytes("docs/reference/fournisseurs.xlsx");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        parts.put(
            it.getName(), Jsoup.parse(new String(zip.readAllBytes()), "", Parser.xmlParser()));
      }
    }
  }

  private Document sheet(String name) {
    int place = parts.get("xl/workbook.xml").select("sheet").eachAttr("name").indexOf(name);
    return parts.get("xl/worksheets/sheet" + (place + 1) + ".xml");
  }

  private String at(String sheet, String cell) {
    Element found = sheet(sheet).selectFirst("c[r=" + cell + "]");
    String value = found == null ? "" : found.select("v").text();
    boolean shared = found != null && found.attr("t").equals("s");
    return shared
        ? parts.get("xl/sharedStrings.xml").select("si").get(Integer.parseInt(value)).text()
        : value;
  }

  @Test
  void each_formula_has_its_value_and_none_is_an_error() {
    assertThat(parts.values().stream().flatMap(it -> it.select("c:has(f)").stream()))
        .hasSizeGreaterThan(200)
        .allMatch(it -> it.selectFirst("v") != null && !it.attr("t").equals("e"));
  }

  @Test
  void each_reading_and_the_start_are_said_to_be_fictitious() {
    for (int row = 2; !at("Relevés", "A" + row).isEmpty(); row++) {
      assertThat(at("Relevés", "I" + row)).isEqualTo("fictif");
    }
    assertThat(at("Fournisseurs", "L2")).isNotEmpty();
    assertThat(at("Fournisseurs", "S2")).contains("fictif");
    assertThat(at("Fournisseurs", "L3")).isNotEmpty();
    assertThat(at("Fournisseurs", "S3")).contains("fictif");
    assertThat(at("À lire", "A3")).contains("fictifs");
  }

  @Test
  void a_month_below_the_commitment_costs_what_the_contract_says() {
    assertThat(at("Fournisseurs", "F2")).isEqualTo("99.5");
    assertThat(at("Relevés", "C3")).startsWith("98.4");
    assertThat(at("Croisé", "C7")).isEqualTo("-1.1");
    assertThat(at("Croisé", "C12")).isEqualTo("3.0");
    assertThat(at("Synthèse", "F5")).isEqualTo("3.0");
  }

  @Test
  void the_licence_ends_and_a_slow_recovery_is_a_deviation() {
    int start = Integer.parseInt(at("Fournisseurs", "L3"));
    assertThat(Integer.parseInt(at("Fournisseurs", "N3")) - start).isBetween(58, 62);
    assertThat(at("Fournisseurs", "G2")).isEqualTo("8");
    assertThat(at("Relevés", "E3")).isEqualTo("9.5");
    assertThat(at("Relevés", "J3")).isEqualTo("1.5");
  }

  @Test
  void deviations_are_drawn() {
    assertThat(parts.get("xl/charts/chart1.xml").text()).contains("Croisé!$B$7:$G$7");
  }

  @Test
  void the_pivot_table_sums_the_incidents_of_all_readings() {
    Document pivot = parts.get("xl/pivotTables/pivotTable1.xml");
    Document cache = parts.get("xl/pivotCache/pivotCacheDefinition1.xml");
    assertThat(cache.selectFirst("worksheetSource").attr("sheet")).isEqualTo("Relevés");
    assertThat(cache.select("cacheField").eachAttr("name").get(fld(pivot)))
        .isEqualTo(at("Relevés", "D1"))
        .isEqualTo("Incidents");
    assertThat(pivot.selectFirst("location").attr("ref")).isEqualTo("A3:E8");
    double read = 0;
    for (int row = 2; !at("Relevés", "A" + row).isEmpty(); row++) {
      read += Double.parseDouble(at("Relevés", "D" + row));
    }
    Document records = parts.get("xl/pivotCache/pivotCacheRecords1.xml");
    assertThat(
            records.select("r").stream()
                .map(it -> it.child(fld(pivot)).attr("v"))
                .filter(it -> !it.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum())
        .isEqualTo(read)
        .isEqualTo(Double.parseDouble(at("Croisé dynamique", "E8")));
    assertThat(at("Croisé dynamique", "C5")).isEqualTo(at("Relevés", "D3"));
  }

  private static int fld(Document pivot) {
    return Integer.parseInt(pivot.selectFirst("dataField").attr("fld"));
  }
}
