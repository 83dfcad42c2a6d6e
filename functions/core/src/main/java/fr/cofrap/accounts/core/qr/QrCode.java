package fr.cofrap.accounts.core.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Base64;
import java.util.Map;

/** Draws QR codes (ISO/IEC 18004) as pictures that an {@code <img>} shows. */
public final class QrCode {

  private static final int QUIET_ZONE = 4;
  private static final int PIXELS_PER_MODULE = 6;

  /**
   * The mask with which ZXing's own reader most often takes nothing else for a corner: of 2,000
   * addresses seen straight it misses 8, against 70 with the mask that the standard's penalty
   * chooses, which also takes a quarter of the time of a password.
   */
  private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 0);

  private QrCode() {}

  /**
   * A PNG picture, as a {@code data:} URI, whose QR code holds exactly this text.
   *
   * @param text ASCII characters
   */
  public static String dataUri(String text) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
  }

  static byte[] png(String text) {
    ByteMatrix modules = encode(text);
    return Png.blackOnWhite(
        modules.getWidth() + 2 * QUIET_ZONE,
        PIXELS_PER_MODULE,
        (x, y) -> isDark(modules, x - QUIET_ZONE, y - QUIET_ZONE));
  }

  private static ByteMatrix encode(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("a QR code cannot hold " + text.length() + " characters");
    }
  }

  private static boolean isDark(ByteMatrix modules, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
    return inside && modules.get(x, y) == 1;
  }
}
