package fr.cofrap.accounts.features.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * What an account holder has at hand, in programs that share no code with the product: an
 * authenticator and a QR code reader.
 */
public final class Programs {

  private static final String PNG = "data:image/png;base64,";

  private Programs() {}

  /** The code of a secret (Base32) at an epoch second, according to oathtool. */
  public static String totp(String secret, long epochSecond) {
    return run(secret + "\n", "oathtool", "oathtool", "--totp", "-b", "--now=@" + epochSecond, "-")
        .strip();
  }

  /** What the QR code in a data URI holds, according to zbarimg. */
  public static String read(String qrCode) {
    if (!qrCode.startsWith(PNG)) {
      throw new AssertionError("not the data URI of a PNG picture");
    }
    try {
      Path picture = Files.createTempFile("qr", ".png");
      Files.write(picture, Base64.getDecoder().decode(qrCode.substring(PNG.length())));
      String text = run("", "zbar-tools", "zbarimg", "-q", "--raw", picture.toString());
      Files.delete(picture);
      return text.replaceFirst("\n$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a PDF document, according to pdftotext. */
  public static String textOf(byte[] pdf) {
    return onFile(pdf, file -> run("", "poppler-utils", "pdftotext", file, "-"));
  }

  /** The first page of a PDF document, as the data URI of a PNG picture. */
  public static String pictureOf(byte[] pdf) {
    return onFile(
        pdf,
        file -> {
          run("", "poppler-utils", "pdftoppm", "-png", "-r", "100", "-singlefile", file, file);
          Path picture = Path.of(file + ".png");
          try {
            String uri = PNG + Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
            Files.delete(picture);
            return uri;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String onFile(byte[] content, UnaryOperator<String> program) {
    try {
      Path file = Files.createTempFile("paper", ".pdf");
      Files.write(file, content);
      String result = program.apply(file.toString());
      Files.delete(file);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String input, String debianPackage, String... command) {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new AssertionError(
          command[0] + " is missing: sudo apt-get install " + debianPackage, e);
    }
    try {
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command[0] + " gave up with exit code " + process.exitValue());
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
