package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void itIsWellFormedAndSaysInWordsWhatItShows() throws Exception {
    Document svg = parsed(Chart.draw(Sample.results()));
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("titre description");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("authenticate, JDK 25, cache AOT 600", "pgbench, authenticate, 8 clients");
  }

  @Test
  void barsDifferByPatternAndNotByColourAlone() {
    assertThat(Chart.draw(Sample.results()))
        .contains("fill=\"url(#dots)\"", "fill=\"url(#stripes)\"");
  }

  @Test
  void theLongestBarStaysInside() throws Exception {
    Document svg = parsed(Chart.draw(Sample.results()));
    var bars = svg.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      var bar = bars.item(i).getAttributes();
      if (bar.getNamedItem("stroke") != null) {
        double end =
            Double.parseDouble(bar.getNamedItem("x").getNodeValue())
                + Double.parseDouble(bar.getNamedItem("width").getNodeValue());
        assertThat(end).isLessThan(Panel.WIDTH);
      }
    }
  }

  @Test
  void wordsAreEscaped() {
    assertThat(Svg.escape("a < b & \"c\" > d")).isEqualTo("a &lt; b &amp; &quot;c&quot; &gt; d");
  }

  @Test
  void aChartOfNothingIsStillOne() throws Exception {
    assertThat(parsed(Chart.draw(new Results())).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }
}
