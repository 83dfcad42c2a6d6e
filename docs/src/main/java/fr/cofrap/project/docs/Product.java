package fr.cofrap.project.docs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A file of the repository that is computed from others.
 *
 * @param path where it is kept, from the repository's root
 * @param maker makes what it must be today
 * @param current whether what is kept says the same as what would be made
 */
record Product(String path, Supplier<byte[]> maker, Predicate<byte[]> current) {

  /** A text that the same sources always give. */
  static Product text(String path, Supplier<String> text) {
    return exact(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** A file that the same sources always give, byte for byte. */
  static Product exact(String path, Supplier<byte[]> maker) {
    return new Product(path, maker, kept -> Arrays.equals(kept, maker.get()));
  }
}
