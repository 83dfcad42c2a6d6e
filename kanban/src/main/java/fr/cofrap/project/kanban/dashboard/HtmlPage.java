package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board and its measures as one page that needs neither script nor network. */
record HtmlPage(Dashboard dashboard) {

  private static final String BOARD = "Tableau";

  String text() {
    List<Block> sections = dashboard.sections();
    return resource("page.template")
        .replace("${style}", resource("page.css").strip())
        .replace("${until}", dashboard.until())
        .replace("${contents}", contents(sections))
        .replace("${summary}", Html.blocks(new SummarySection(dashboard).blocks()))
        .replace("${board}", Html.blocks(new BoardSection(dashboard).columns()))
        .replace("${sections}", Html.blocks(sections));
  }

  private static String contents(List<Block> sections) {
    Stream<String> headings =
        sections.stream()
            .filter(block -> block instanceof Block.Heading it && it.level() == 2)
            .map(block -> ((Block.Heading) block).text());
    return Stream.concat(Stream.of(BOARD), headings)
        .map(it -> "<li><a href=\"#%s\">%s</a></li>".formatted(Html.anchor(it), it))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
