package fr.cofrap.project.kanban.page;

import java.util.List;

/**
 * A part of a document that is written once and read as Markdown and as HTML. Its texts may hold
 * {@code `code`}, {@code **strong**} and {@code [label](target)}.
 */
public sealed interface Block {

  /** A heading, from level 2. */
  record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** A list. */
  record Items(List<String> items) implements Block {}

  /**
   * A table whose first column names the rows.
   *
   * @param caption what it holds
   * @param heads of the columns
   * @param rows each as long as the heads
   */
  record Table(String caption, List<Head> heads, List<List<String>> rows) implements Block {}

  /**
   * The head of a column.
   *
   * @param text of the head
   * @param number whether numbers stand below, aligned on their last figure
   */
  record Head(String text, boolean number) {

    /** A column of text. */
    public static Head text(String text) {
      return new Head(text, false);
    }

    /** A column of numbers. */
    public static Head number(String text) {
      return new Head(text, true);
    }
  }

  /**
   * A picture.
   *
   * @param file relative to the document
   * @param alternative what it shows, for whoever does not see it
   */
  record Picture(String file, String alternative) implements Block {}

  /** Key figures, each with what it is the figure of. */
  record Figures(List<Figure> figures) implements Block {}

  /**
   * A key figure.
   *
   * @param label what it is
   * @param value the figure
   * @param note beside it, possibly empty
   */
  record Figure(String label, String value, String note) {}

  /** The columns of the board. */
  record Columns(List<Column> columns) implements Block {}

  /**
   * A column of the board.
   *
   * @param title of the column
   * @param note on its limit
   * @param heads of what is said about each card
   * @param tickets its cards
   */
  record Column(String title, String note, List<String> heads, List<Ticket> tickets) {}

  /**
   * A card in its column.
   *
   * @param number of the card
   * @param title of the card
   * @param target its file, relative to the document
   * @param facts one for each head
   */
  record Ticket(String number, String title, String target, List<String> facts) {}
}
