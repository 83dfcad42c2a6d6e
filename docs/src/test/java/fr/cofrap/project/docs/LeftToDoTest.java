package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the final file says is left to do is what the board has not finished: no more, no less. */
class LeftToDoTest {

  private static final Pattern CITED = Pattern.compile("\\(cartes? ([\\d, ]+)\\)");
  private static final Pattern OPEN = Pattern.compile("(?m)^statut: (?:a-faire|en-cours|revue)$");

  @Test
  void theFileNamesEachCardThatIsOpenAndNoOther() {
    Tree tree = Copies.repository();
    String file = tree.read("docs/dossier.md").replace('\u00a0', ' ');
    String left =
        file.replaceFirst("(?s).*\n### Ce qui reste à faire\n", "").replaceFirst("(?s)\n## .*", "");
    Set<Integer> cited = new TreeSet<>();
    CITED
        .matcher(left)
        .results()
        .map(it -> it.group(1).split(",\\s*"))
        .flatMap(Stream::of)
        .forEach(it -> cited.add(Integer.valueOf(it.strip())));
    Set<Integer> open = new TreeSet<>();
    tree.matching("kanban/cartes/*.md").stream()
        .filter(it -> OPEN.matcher(tree.read(it)).find())
        .map(it -> Pattern.compile("/(\\d{3})-").matcher(it).results().findFirst())
        .map(it -> it.map(MatchResult::group).orElseThrow())
        .forEach(it -> open.add(Integer.valueOf(it.substring(1, 4))));
    assertThat(cited)
        .as("cards of « Ce qui reste à faire » in docs/dossier.md, against kanban/cartes")
        .isEqualTo(open);
  }
}
