package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Run;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes slides of Markdown with Marp, with our theme and, in it, our fonts. */
final class Marp {

  private static final String CLI = "@marp-team/marp-cli/marp-cli.js";
  private static final String FACE =
      "@font-face { font-family: \"%s\"; font-weight: %d; src: url(data:font/ttf;base64,%s); }%n";
  private static final String NEXT = "@expo-google-fonts/atkinson-hyperlegible-next/";
  private static final String MONO = "@expo-google-fonts/atkinson-hyperlegible-mono/";

  private final Tree tree;
  private final Path npm;

  /**
   * @param npm where npm installed it
   */
  Marp(Tree tree, Path npm) {
    this.tree = tree;
    this.npm = npm;
  }

  /** The slides as one page, which needs only the pictures that they show. */
  byte[] html(String source) {
    String page = new String(run(source, ".html"), StandardCharsets.UTF_8);
    return Controls.inFrench(page).getBytes(StandardCharsets.UTF_8);
  }

  /** The slides as pages to print. */
  byte[] pdf(String source) {
    return run(source, ".pdf", "--pdf-outlines", "--allow-local-files");
  }

  /** Marp looks for pictures from where the Markdown is, so it works there. */
  private byte[] run(String source, String kind, String... options) {
    Path markdown = tree.resolve(source);
    try {
      Path theme = Files.createTempFile("cofrap-theme", ".css");
      Path made = Files.createTempFile("cofrap-slides", kind);
      Files.writeString(theme, theme());
      List<String> command = new ArrayList<>(List.of("node", npm.resolve(CLI).toString()));
      command.addAll(List.of("--no-stdin", "--no-config", "--theme-set", theme.toString()));
      command.addAll(List.of(options));
      command.addAll(List.of("--output", made.toString(), markdown.getFileName().toString()));
      Map<String, String> browser =
          Map.of("CHROME_PATH", tree.resolve("scripts/chromium").toString());
      Run.Result result = Run.in(markdown.getParent(), browser, command);
      byte[] slides = Files.readAllBytes(made);
      Files.delete(theme);
      Files.delete(made);
      if (result.code() != 0 || slides.length == 0) {
        throw new DocsException("Marp n’a pas fait " + source + French.COLON + result.errors());
      }
      return slides;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String theme() throws IOException {
    try (InputStream in = Marp.class.getResourceAsStream("theme.css")) {
      String style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return style
          + face(
              "Atkinson Hyperlegible Next",
              400,
              NEXT + "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf")
          + face(
              "Atkinson Hyperlegible Next",
              700,
              NEXT + "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf")
          + face(
              "Atkinson Hyperlegible Mono",
              400,
              MONO + "400Regular/AtkinsonHyperlegibleMono_400Regular.ttf");
    }
  }

  private String face(String family, int weight, String file) throws IOException {
    byte[] font = Files.readAllBytes(npm.resolve(file));
    return FACE.formatted(family, weight, Base64.getEncoder().encodeToString(font));
  }
}
