package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.pdf.Book;
import fr.cofrap.project.docs.pdf.PdfContent;
import fr.cofrap.project.docs.pdf.Press;
import java.util.Arrays;

/**
 * The PDF of a document. Two machines may compress it otherwise: what counts is what it contains.
 *
 * @param book the document
 * @param press what prints it
 */
public record Printed(Book book, Press press) implements Product {

  @Override
  public String path() {
    return book.pdf();
  }

  @Override
  public byte[] make() {
    return press.print(book);
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    return Arrays.equals(PdfContent.of(kept), PdfContent.of(make()));
  }
}
