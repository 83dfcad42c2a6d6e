package fr.cofrap.project.docs.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a repository, by their path from its root, in alphabetical order: those that git
 * tracks or would add, never what a build leaves behind. Outside git, every file but those of
 * {@code target} and {@code node_modules}.
 */
public final class Tree {

  private static final Set<String> BUILT = Set.of("target", "node_modules", ".git");

  private final Path root;
  private final Set<String> files;

  private Tree(Path root, Set<String> files) {
    this.root = root;
    this.files = files;
  }

  /**
   * @param root the repository's
   */
  public static Tree at(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Set<String> files = new TreeSet<>();
    try (Stream<String> found =
        Files.exists(absolute.resolve(".git")) ? git(absolute) : walk(absolute)) {
      found.filter(file -> Files.isRegularFile(absolute.resolve(file))).forEach(files::add);
    }
    return new Tree(absolute, files);
  }

  private static Stream<String> git(Path root) {
    List<String> listing =
        List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    return Stream.of(Run.in(root, Map.of(), listing).split("\0"));
  }

  private static Stream<String> walk(Path root) {
    try {
      return Files.walk(root)
          .map(root::relativize)
          .filter(path -> Stream.of(path.toString().split("/")).noneMatch(BUILT::contains))
          .map(Path::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository's root. */
  public Path root() {
    return root;
  }

  /** A file on the disk, whether it exists or not. */
  public Path resolve(String path) {
    return root.resolve(path);
  }

  /** Whether this is one of the files. */
  public boolean hasFile(String path) {
    return files.contains(path);
  }

  /** The files that a glob names, where {@code **} crosses folders, none included. */
  public List<String> matching(String glob) {
    PathMatcher deep = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    PathMatcher flat = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("**/", ""));
    return files.stream()
        .filter(file -> deep.matches(Path.of(file)) || flat.matches(Path.of(file)))
        .toList();
  }

  /**
   * The text of a file.
   *
   * @throws DocsException when there is no such file
   */
  public String read(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * The content of a file.
   *
   * @throws DocsException when there is no such file
   */
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new DocsException(path + " : fichier illisible ou absent");
    }
  }

  /** One Markdown document, read. */
  public Document document(String path) {
    return Document.of(path, read(path));
  }
}
