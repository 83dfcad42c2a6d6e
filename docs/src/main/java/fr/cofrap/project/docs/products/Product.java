package fr.cofrap.project.docs.products;

/** A file of the repository that is computed from others. */
public interface Product {

  /** Where it is kept, from the repository's root. */
  String path();

  /** What it must be today. */
  byte[] make();

  /** Whether what is kept says the same as what would be made. */
  boolean isCurrent(byte[] kept);

  /**
   * Whether nothing is to be written; the same, unless what it is made from may move without making
   * it stale.
   */
  default boolean isFresh(byte[] kept) {
    return isCurrent(kept);
  }
}
