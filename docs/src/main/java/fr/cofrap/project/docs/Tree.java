package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.NotIgnoredFilter;

/**
 * The files of a repository, by their path from its root, in alphabetical order: those that git
 * would keep, never what a build leaves behind. An archive without git has the same ones.
 */
public record Tree(Path root, Set<String> files) {

  /** Ignored even where no file says so. */
  private static final Pattern BUILT = Pattern.compile("(^|/)(target|node_modules)/");

  /**
   * @param folder the repository's
   */
  static Tree at(Path folder) {
    Tree tree = new Tree(folder.toAbsolutePath().normalize(), new TreeSet<>());
    try (Repository git = new FileRepositoryBuilder().setWorkTree(tree.root.toFile()).build();
        TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(new FileTreeIterator(git));
      walk.setRecursive(true);
      walk.setFilter(new NotIgnoredFilter(0));
      while (walk.next()) {
        String file = walk.getPathString();
        if (Files.isRegularFile(tree.resolve(file)) && !BUILT.matcher(file).find()) {
          tree.files.add(file);
        }
      }
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file on the disk, whether it exists or not. */
  Path resolve(String path) {
    return root.resolve(path);
  }

  /** Whether this is one of the files. */
  boolean hasFile(String path) {
    return files.contains(path);
  }

  /** The files that a glob names, where {@code **} crosses folders, none included. */
  List<String> matching(String glob) {
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
  String read(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * The content of a file.
   *
   * @throws DocsException when there is no such file
   */
  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new DocsException(path + " : fichier illisible ou absent");
    }
  }

  /** One Markdown document, read. */
  Document document(String path) {
    return Document.of(path, read(path));
  }
}
