package fr.cofrap.accounts.features.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that need not be HTTP, and takes what comes back. */
public final class RawSocket {

  /** Enough for any answer; what is still silent then waits for the rest of a request. */
  private static final int PATIENCE_MILLIS = 1_500;

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

  private RawSocket() {}

  /** Exchanges bytes; the answer is read as Latin-1, and empty when there is none. */
  public static String exchange(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, request);
      return read(socket.getInputStream());
    }
  }

  private static void write(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (SocketException e) {
      // refused before it was read to its end, which is the server's right
      socket.setSoTimeout(PATIENCE_MILLIS / 2);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      int count = in.read(buffer);
      while (count > 0) {
        read.write(buffer, 0, count);
        count = isWhole(text(read)) ? 0 : in.read(buffer);
      }
    } catch (SocketTimeoutException | SocketException e) {
      return text(read);
    }
    return text(read);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static boolean isWhole(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(answer);
    return end >= 0
        && length.find()
        && answer.length() >= end + 4 + Integer.parseInt(length.group(1));
  }
}
