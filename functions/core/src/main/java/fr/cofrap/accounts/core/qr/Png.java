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
  private static final byte FILTER_UP = 2;

  private Png() {}

  /** Says whether a cell is black. */
  interface Picture {
    boolean isBlack(int x, int y);
  }

  /**
   * A square picture.
   *
   * @param cells how many cells a side has
   * @param scale how many pixels a side of a cell has
   */
  static byte[] blackOnWhite(int cells, int scale, Picture picture) {
    byte[] header = header(cells * scale);
    byte[] pixels = deflate(scanLines(cells, scale, picture));
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

  /**
   * Each line begins with its filter. A line like the one above says so (filter "up", nothing but
   * zeros), which leaves little to compress.
   */
  private static byte[] scanLines(int cells, int scale, Picture picture) {
    int lineLength = 1 + (cells * scale + 7) / 8;
    ByteBuffer lines = ByteBuffer.allocate(cells * scale * lineLength);
    byte[] same = new byte[lineLength];
    same[0] = FILTER_UP;
    for (int y = 0; y < cells; y++) {
      lines.put(line(cells, scale, y, picture, lineLength));
      for (int copy = 1; copy < scale; copy++) {
        lines.put(same);
      }
    }
    return lines.array();
  }

  /** No filter; a set bit is white. */
  private static byte[] line(int cells, int scale, int y, Picture picture, int length) {
    byte[] line = new byte[length];
    for (int x = 0; x < cells; x++) {
      if (!picture.isBlack(x, y)) {
        for (int pixel = x * scale; pixel < (x + 1) * scale; pixel++) {
          line[1 + pixel / 8] |= (byte) (0x80 >> pixel % 8);
        }
      }
    }
    return line;
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
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
