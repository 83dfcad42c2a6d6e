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
public record Product(String path, Supplier<byte[]> maker, Predicate<byte[]> current) {

  /** A text that the same sources always give. */
  public static Product text(String path, Supplier<String> text) {
    return exact(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** A file that the same sources always give, byte for byte. */
  public static Product exact(String path, Supplier<byte[]> maker) {
    return new Product(path, maker, kept -> Arrays.equals(kept, maker.get()));
  }

  /** A file that is not kept, but made anew whenever somebody asks for it. */
  public static Product onDemand(String path, Supplier<byte[]> maker) {
    return new Product(path, maker, kept -> false);
  }
}
