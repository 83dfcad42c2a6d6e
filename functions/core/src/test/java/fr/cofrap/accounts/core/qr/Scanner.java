package fr.cofrap.accounts.core.qr;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * What a telephone does: sees a picture again and again, never twice from the same angle, and reads
 * its QR code.
 */
final class Scanner {

  private static final String PREFIX = "data:image/png;base64,";

  private Scanner() {}

  /** What is read at one of the looks that a hand gives. */
  static String read(String dataUri) throws Exception {
    BufferedImage image = image(Base64.getDecoder().decode(dataUri.substring(PREFIX.length())));
    for (int degrees : new int[] {0, 3, -5, 7, -9}) {
      try {
        return look(turned(image, degrees));
      } catch (ReaderException seenBadly) {
        // The hand moves, and the telephone looks again.
      }
    }
    throw new AssertionError("no look reads it");
  }

  /** What is read at once, the picture being straight. */
  static String look(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static BufferedImage turned(BufferedImage image, int degrees) {
    int side = image.getWidth() * 5 / 4;
    BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = turned.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, side, side);
    canvas.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BILINEAR);
    canvas.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    int margin = (side - image.getWidth()) / 2;
    canvas.drawImage(image, margin, margin, null);
    canvas.dispose();
    return turned;
  }

  static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
