package fr.cofrap.accounts.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A PNG picture")
class PngTest {

  private static final Png.Picture DIAGONAL = (x, y) -> x == y;

  @Test
  void beginsWithTheSignatureOfItsFormat() {
    assertThat(Png.blackOnWhite(8, 1, DIAGONAL)).startsWith(0x89, 'P', 'N', 'G', 13, 10, 26, 10);
  }

  @Test
  void hasThreeChunksWhoseChecksumsAreRight() {
    List<Chunk> chunks = chunks(Png.blackOnWhite(33, 1, DIAGONAL));

    assertThat(chunks).extracting(Chunk::type).containsExactly("IHDR", "IDAT", "IEND");
    assertThat(chunks).allMatch(Chunk::isIntact);
  }

  @Test
  void saysItIsASquareOfGreyPixelsOfOneBit() {
    assertThat(chunks(Png.blackOnWhite(33, 1, DIAGONAL)).get(0).data())
        .containsExactly(0, 0, 0, 33, 0, 0, 0, 33, 1, 0, 0, 0, 0);
  }

  @ParameterizedTest(name = "of {0} pixels a side")
  @ValueSource(ints = {1, 7, 8, 9, 16, 17, 250, 1110})
  void showsEachPixelAsItWasDrawn(int side) throws Exception {
    boolean[][] black = noise(side);
    BufferedImage image = Scanner.image(Png.blackOnWhite(side, 1, (x, y) -> black[y][x]));

    assertThat(image.getWidth()).isEqualTo(side);
    assertThat(image.getHeight()).isEqualTo(side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        assertThat(image.getRGB(x, y)).isEqualTo(black[y][x] ? 0xff000000 : 0xffffffff);
      }
    }
  }

  @ParameterizedTest(name = "of {0} pixels a side")
  @ValueSource(ints = {2, 3, 6, 8, 11})
  void showsEachCellAsASquare(int scale) throws Exception {
    boolean[][] black = noise(19);
    BufferedImage image = Scanner.image(Png.blackOnWhite(19, scale, (x, y) -> black[y][x]));

    assertThat(image.getWidth()).isEqualTo(19 * scale);
    assertThat(image.getHeight()).isEqualTo(19 * scale);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(image.getRGB(x, y) == 0xff000000).isEqualTo(black[y / scale][x / scale]);
      }
    }
  }

  @Test
  void isSmallWhenThereIsLittleToSee() {
    assertThat(Png.blackOnWhite(1000, 1, DIAGONAL)).hasSizeLessThan(5_000);
  }

  /** Noise is what compresses worst. */
  private static boolean[][] noise(int side) {
    Random random = new Random(side);
    boolean[][] black = new boolean[side][side];
    for (boolean[] line : black) {
      for (int x = 0; x < side; x++) {
        line[x] = random.nextBoolean();
      }
    }
    return black;
  }

  private static List<Chunk> chunks(byte[] png) {
    ByteBuffer rest = ByteBuffer.wrap(png, 8, png.length - 8);
    List<Chunk> chunks = new ArrayList<>();
    while (rest.hasRemaining()) {
      byte[] data = new byte[rest.getInt()];
      byte[] type = new byte[4];
      rest.get(type).get(data);
      chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), data, rest.getInt()));
    }
    return chunks;
  }

  private record Chunk(String type, byte[] data, int checksum) {

    boolean isIntact() {
      CRC32 crc = new CRC32();
      crc.update(type.getBytes(StandardCharsets.US_ASCII));
      crc.update(data);
      return (int) crc.getValue() == checksum;
    }
  }
}
