package fr.cofrap.project.docs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** A file of the repository that is computed from others. */
interface Product {

  /** Where it is kept, from the repository's root. */
  String path();

  /** What it must be today. */
  byte[] make() throws Exception;

  /** Whether what is kept says the same as what would be made. */
  default boolean isCurrent(byte[] kept) throws Exception {
    return Arrays.equals(kept, make());
  }

  /** A text that the same sources always give. */
  record Text(String path, Callable<String> text) implements Product {

    @Override
    public byte[] make() throws Exception {
      return text.call().getBytes(StandardCharsets.UTF_8);
    }
  }
}
