package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Run;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The board's page as a browser shows it. Each version of Chromium draws otherwise: the picture is
 * current when the fingerprint of the page, which it holds, is today's.
 *
 * @param tree of the repository
 */
public record BoardPicture(Tree tree) implements Product {

  /** The page. */
  static final String PAGE = "kanban/tableau.html";

  private static final String SIZE = "1360,960";

  /** Signature and header, which no other chunk may precede. */
  private static final int HEADER = 33;

  @Override
  public String path() {
    return "docs/captures/tableau-fr.png";
  }

  @Override
  public byte[] make() {
    byte[] picture = taken();
    byte[] mark = mark();
    return ByteBuffer.allocate(picture.length + mark.length)
        .put(picture, 0, HEADER)
        .put(mark)
        .put(picture, HEADER, picture.length - HEADER)
        .array();
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    byte[] mark = mark();
    return kept.length > HEADER + mark.length
        && Arrays.equals(Arrays.copyOfRange(kept, HEADER, HEADER + mark.length), mark);
  }

  private byte[] taken() {
    try {
      Path file = Files.createTempFile("cofrap-board", ".png");
      Run.Result result =
          Run.in(
              tree.root(),
              tree.resolve("scripts/chromium").toString(),
              "--headless=new",
              "--hide-scrollbars",
              "--window-size=" + SIZE,
              "--screenshot=" + file,
              tree.resolve(PAGE).toUri().toString());
      byte[] picture = Files.readAllBytes(file);
      Files.delete(file);
      if (result.code() != 0 || picture.length < HEADER) {
        throw new DocsException("Chromium n’a pas pris " + PAGE + French.COLON + result.errors());
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A chunk of text, as PNG wants it. */
  private byte[] mark() {
    byte[] text = ("tEXtEmpreinte\0" + fingerprint()).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(text);
    return ByteBuffer.allocate(text.length + 8)
        .putInt(text.length - 4)
        .put(text)
        .putInt((int) crc.getValue())
        .array();
  }

  private String fingerprint() {
    try {
      byte[] page = tree.read(PAGE).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
