package fr.cofrap.project.kanban;

/**
 * Something on the board that cannot be accepted.
 *
 * @param file where, from the root of the repository
 * @param line where in the file, from 1
 * @param problem what is wrong, in French
 * @param remedy what to do about it, in French
 */
public record Refusal(String file, int line, String problem, String remedy) {

  /** On one line, for a terminal. */
  @Override
  public String toString() {
    return "%s:%d : %s Remède : %s".formatted(file, line, problem, remedy);
  }
}
