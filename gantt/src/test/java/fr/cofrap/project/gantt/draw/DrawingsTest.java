package fr.cofrap.project.gantt.draw;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.ProjectFixture;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Card 1 (pilotage, 2 h) before card 2 (fonctions, 3 h); card 3 (interface, 1 h) has time. */
class DrawingsTest {

  static Stream<String> drawings() {
    var project = ProjectFixture.small();
    return Stream.of(
        GanttSvg.draw(project),
        MissionsSvg.draw(project),
        LoadSvg.draw(project),
        WelcomeSvg.draw(project.plan()),
        VariantSvg.draw(project));
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> all(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void sayInWordsWhatTheyShow(String svg) {
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("titre description");
    assertThat(all(document, "title").get(0).getAttribute("id")).isEqualTo("titre");
    assertThat(all(document, "title").get(0).getTextContent()).isNotBlank();
    assertThat(all(document, "desc").get(0).getAttribute("id")).isEqualTo("description");
    assertThat(all(document, "desc").get(0).getTextContent()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void fetchAndRunNothing(String svg) {
    assertThat(svg).doesNotContain("<script", "href", "@import", "onload");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void keepEveryBarInside(String svg) {
    Document document = parse(svg);
    double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
    double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
    for (Element bar : all(document, "rect")) {
      if (bar.hasAttribute("x")) {
        assertThat(number(bar, "x") + number(bar, "width")).isBetween(0.0, width);
        assertThat(number(bar, "y") + number(bar, "height")).isBetween(0.0, height);
      }
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<String> fills(String card) {
    Document document = parse(GanttSvg.draw(ProjectFixture.small()));
    Element group =
        all(document, "g").stream()
            .filter(
                it -> it.getElementsByTagName("title").item(0).getTextContent().startsWith(card))
            .findFirst()
            .orElseThrow();
    NodeList bars = group.getElementsByTagName("rect");
    List<String> fills = new ArrayList<>();
    for (int i = 0; i < bars.getLength(); i++) {
      fills.add(((Element) bars.item(i)).getAttribute("fill"));
    }
    return fills;
  }

  @Test
  void theCriticalPathIsHatchedAndTheRestIsNot() {
    assertThat(fills("002")).contains("url(#hachures)");
    assertThat(fills("003")).doesNotContain("url(#hachures)");
  }

  @Test
  void theNarrowPlanExplainsItsMilestonesAndItsDashedLine() {
    List<String> words =
        all(parse(MissionsSvg.draw(ProjectFixture.small())), "text").stream()
            .map(Element::getTextContent)
            .toList();
    assertThat(words).contains("prévu", "chemin critique", "réel", "jalon prévu", "relevé");
  }

  @Test
  void whatWasDoneIsSolidAndWhatWaitsForItsReaderIsDotted() {
    String solid = "#1b1f24";
    assertThat(fills("001")).contains(solid).doesNotContain("url(#points)");
    assertThat(fills("003")).contains(solid, "url(#points)");
    assertThat(fills("002")).doesNotContain(solid);
  }
}
