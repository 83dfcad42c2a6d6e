package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile, one a line. */
record Dockerfile(List<String> instructions) {

  static Dockerfile of(String path) {
    return new Dockerfile(
        Repository.text(path)
            .replaceAll("(?m)^#.*\n", "")
            .replaceAll("\\\\\n\\s*", "")
            .lines()
            .filter(line -> !line.isBlank())
            .toList());
  }

  /** What follows each instruction of that name. */
  List<String> all(String instruction) {
    return instructions.stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length()).strip())
        .toList();
  }

  /** What follows the last instruction of that name. */
  String last(String instruction) {
    List<String> all = all(instruction);
    return all.get(all.size() - 1);
  }

  /** The default of a build argument. */
  String argument(String name) {
    Pattern form = Pattern.compile(name + "=(.*)");
    return all("ARG").stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }
}
