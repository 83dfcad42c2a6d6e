package fr.cofrap.accounts.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where the demonstration is to listen. Says beforehand, and why, if it cannot. */
record Address(String host, int port) {

  private static final int FIRST_ORDINARY_PORT = 1024;

  /**
   * Tries it.
   *
   * @throws DemoException when nothing can listen there; the message says what to do
   */
  void requireFree() {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new DemoException(unknownName());
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(address);
    } catch (BindException e) {
      throw new DemoException(refusal(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new DemoException(
          "Rien ne peut écouter sur " + host + ", port " + port + " : " + e.getMessage());
    }
  }

  /** The system's own words, which it does not translate for Java. */
  String refusal(String reason) {
    if (reason.contains("ermission denied") && port < FIRST_ORDINARY_PORT) {
      return "Le port "
          + port
          + " est réservé à root : choisissez-en un à partir de 1024, par exemple COFRAP_PORT=8080"
          + " ./demo";
    }
    if (reason.contains("assign requested address")) {
      return "COFRAP_HOST="
          + host
          + " n’est pas une adresse de cette machine : donnez-en une des siennes, 0.0.0.0 pour"
          + " toutes, ou n’en donnez pas";
    }
    if (reason.contains("already in use")) {
      return "Le port "
          + port
          + " est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre, par exemple"
          + " COFRAP_PORT=8081 ./demo";
    }
    return "Rien ne peut écouter sur " + host + ", port " + port + " : " + reason;
  }

  private String unknownName() {
    return "localhost".equals(host)
        ? "Cette machine ne connaît pas le nom localhost : ajoutez la ligne « 127.0.0.1 localhost »"
            + " à /etc/hosts"
        : "COFRAP_HOST="
            + host
            + " n’est le nom d’aucune machine : vérifiez-le, ou n’en donnez pas";
  }
}
