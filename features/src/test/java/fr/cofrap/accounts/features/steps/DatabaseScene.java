package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.OtherFunctions;
import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the steps about a database's address share: places, and the functions launched with it. */
public final class DatabaseScene {

  private final Map<String, Object> places = new LinkedHashMap<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Path folder = Folders.temporary();
  private OtherFunctions functions;

  /** Something that a word in braces stands for. */
  void place(String word, Object meaning) {
    places.put("{" + word + "}", meaning);
  }

  /** Something to close at the end. */
  <T extends AutoCloseable> T keep(T closeable) {
    open.add(closeable);
    return closeable;
  }

  /** A folder of this scenario. */
  Path folder() {
    return folder;
  }

  void launch(String address) {
    String url = address;
    for (Map.Entry<String, Object> place : places.entrySet()) {
      url = url.replace(place.getKey(), place.getValue().toString());
    }
    functions = keep(new OtherFunctions(Deployment.get(), url));
  }

  OtherFunctions functions() {
    return functions;
  }

  /** So many accounts at the same time, from their creation to a second sign-in. */
  void useAccounts(int count) {
    assertThat(
            Together.times(
                count, () -> new Person(functions, Names.next()).activate().authenticate().event()))
        .containsOnly("authenticated");
  }

  void close() throws Exception {
    for (AutoCloseable it : open) {
      it.close();
    }
    Folders.delete(folder);
  }
}
