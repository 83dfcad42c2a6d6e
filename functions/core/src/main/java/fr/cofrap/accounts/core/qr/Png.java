package fr.cofrap.accounts.core.qr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes square pictures of one bit a pixel as PNG (ISO/IEC 15948). The platform's own writer pulls
 * in AWT, which costs a function more start-up time than all the rest of its work.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
  private static final int CHUNK_OVERHEAD = 12;

  private Png() {}

  /** Says whether a pixel is black. */
  interface Picture {
    boolean isBlack(int x, int y);
  }

  static byte[] blackOnWhite(int side, Picture picture) {
    byte[] header = header(side);
    byte[] pixels = deflate(scanLines(side, picture));
    return ByteBuffer.allocate(
            SIGNATURE.length + header.length + pixels.length + 3 * CHUNK_OVERHEAD)
        .put(SIGNATURE)
        .put(chunk("IHDR", header))
        .put(chunk("IDAT", pixels))
        .put(chunk("IEND", new byte[0]))
        .array();
  }

  /** Width, height, bit depth 1, grey scale, then the standard's only compression and filtering. */
  private static byte[] header(int side) {
    return ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
  }

  /** Each line begins with its filter (none); a set bit is white. */
  private static byte[] scanLines(int side, Picture picture) {
    int lineLength = 1 + (side + 7) / 8;
    byte[] lines = new byte[side * lineLength];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!picture.isBlack(x, y)) {
          lines[y * lineLength + 1 + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return lines;
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] buffer = new byte[data.length + 64];
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    } finally {
      deflater.end();
    }
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(data.length + CHUNK_OVERHEAD)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }
}
