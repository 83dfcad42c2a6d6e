package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A file of the board. It is made from git's history, and it is current when it says what the
 * published history gives, unless the board has moved since or its history was rewritten.
 */
record Published(Tree tree, String path, Function<BoardPages, String> text) implements Product {

  @Override
  public byte[] make() {
    return bytes(Publication.of(tree).next());
  }

  /**
   * In any clone, whatever was committed since: too many moves is a problem of the board, not of a
   * file.
   */
  @Override
  public boolean isCurrent(byte[] kept) {
    return Arrays.equals(kept, bytes(History.published(tree)));
  }

  @Override
  public boolean isFresh(byte[] kept) {
    return Arrays.equals(kept, make());
  }

  private byte[] bytes(History history) {
    return text.apply(BoardPages.of(tree, history)).getBytes(StandardCharsets.UTF_8);
  }
}
