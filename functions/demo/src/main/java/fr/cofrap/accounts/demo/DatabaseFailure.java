package fr.cofrap.accounts.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Why the embedded PostgreSQL does not start, with the remedy. */
final class DatabaseFailure {

  /** A segment of its log, in bytes. */
  private static final long NEEDED = 16 << 20;

  private DatabaseFailure() {}

  /**
   * What to tell whoever started the demonstration.
   *
   * @param cause what the library that starts it threw
   * @param said where the server writes what it has to say
   */
  static DemoException of(Exception cause, Path said) throws IOException {
    return of(cause, said, NEEDED);
  }

  /**
   * The same where it needs another room.
   *
   * @param needed bytes that must be left for it to write
   */
  static DemoException of(Exception cause, Path said, long needed) throws IOException {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("ermission denied")) {
      return new DemoException(
          "Rien ne s’exécute dans %s, dont le système de fichiers l’interdit sans doute (noexec) :"
                  .formatted(said.getParent())
              + " donnez un autre dossier, par exemple COFRAP_DATA=~/cofrap ./demo");
    }
    if (said.toFile().getParentFile().getUsableSpace() < needed) {
      return new DemoException(
          "Il n’y a plus de place pour PostgreSQL dans %s : libérez deux cents mégaoctets, ou donnez"
                  .formatted(said.getParent())
              + " un autre dossier, par exemple COFRAP_DATA=~/cofrap ./demo");
    }
    if (cause instanceof IllegalStateException) {
      return new DemoException(
          "PostgreSQL embarqué ne démarre pas : "
              + reason
              + "\nIl refuse de tourner en root là où les espaces de noms sont interdits (certains"
              + " conteneurs), et partout où le système de fichiers n’exécute rien (noexec) : lancez"
              + " ./demo sous un compte ordinaire, donnez un autre dossier par COFRAP_DATA, ou un"
              + " PostgreSQL par COFRAP_DATABASE_URL.");
    }
    return new DemoException(
        "PostgreSQL embarqué ne démarre pas : "
            + lastWords(said, reason)
            + "\nCe qu’il a dit est dans "
            + said
            + ". ./demo --reset le refait, sans ses comptes ; COFRAP_DATABASE_URL en donne un autre.");
  }

  private static String lastWords(Path said, String otherwise) throws IOException {
    String words =
        Files.exists(said)
            ? Files.readAllLines(said).stream()
                .filter(line -> line.contains("FATAL:"))
                .collect(Collectors.joining("\n"))
            : "";
    return words.isEmpty() ? otherwise : words;
  }
}
