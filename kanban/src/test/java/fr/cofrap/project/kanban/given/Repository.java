package fr.cofrap.project.kanban.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real git repository in a temporary folder, whose commits have the dates that a test gives. */
public final class Repository {

  private final Path root;

  private Repository(Path root) {
    this.root = root;
  }

  public static Repository create(Path root) {
    Repository repository = new Repository(root);
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  public Path root() {
    return root;
  }

  /** Puts a card in a state, to be committed. */
  public Repository put(int id, String state) {
    return write(Cards.path(id), Cards.card(id, state));
  }

  public Repository write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Commits everything, authored and made at one instant such as 2026-03-02T09:00:00Z. */
  public Repository commit(String at) {
    return commit(at, at);
  }

  public Repository commit(String authored, String committed) {
    git("add", "--all");
    run(dates(authored, committed), "commit", "--quiet", "--allow-empty", "--message=move");
    return this;
  }

  /** Runs git; what it makes is dated 2026-04-01. */
  public String git(String... arguments) {
    return run(dates("2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z"), arguments);
  }

  private static Map<String, String> dates(String authored, String committed) {
    return Map.of("GIT_AUTHOR_DATE", authored, "GIT_COMMITTER_DATE", committed);
  }

  private String run(Map<String, String> dates, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgSign=false"));
    command.addAll(List.of("-c", "user.name=team", "-c", "user.email=team@example.org"));
    command.addAll(Arrays.asList(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(root.toFile()).redirectErrorStream(true).environment().putAll(dates);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + "\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
