package fr.cofrap.project.docs.products;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A file that the same sources always give, byte for byte.
 *
 * @param path where it is kept
 * @param maker of its content
 */
public record Exact(String path, Supplier<byte[]> maker) implements Product {

  @Override
  public byte[] make() {
    return maker.get();
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    return Arrays.equals(kept, make());
  }
}
