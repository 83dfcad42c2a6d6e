package fr.cofrap.accounts.features.steps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;

/** Bodies that hold no request, by what is wrong with them. */
final class BadBodies {

  private static final String GOOD =
      "{\"username\":\"camille\",\"ticket\":\"k1.x\",\"password\":\"x\",\"code\":\"000000\"}";

  private static final Map<String, byte[]> BODIES =
      Map.ofEntries(
          entry("un corps vide", ""),
          entry("un corps qui n’est pas du JSON", "username=camille"),
          entry("un JSON coupé", GOOD.substring(0, GOOD.length() - 1)),
          entry("un JSON suivi d’autre chose", GOOD + "{}"),
          entry("un tableau au lieu d’un objet", "[" + GOOD + "]"),
          entry("un texte au lieu d’un objet", "\"camille\""),
          entry("un nombre au lieu d’un objet", "42"),
          entry("null au lieu d’un objet", "null"),
          entry("un objet vide", "{}"),
          entry("un membre en double", "{\"username\":\"mallory\"," + GOOD.substring(1)),
          entry("du JSON en UTF-16", GOOD, UTF_16),
          entry("de l’UTF-8 mal formé", "{\"x\":\"\u00ff\"," + GOOD.substring(1), ISO_8859_1),
          entry("du JSON avec commentaires", "/* */" + GOOD),
          entry(
              "un objet mille fois imbriqué",
              "{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "," + GOOD.substring(1)),
          entry("un nombre de mille chiffres", "{\"username\":" + "9".repeat(1001) + "}"));

  private BadBodies() {}

  private static Map.Entry<String, byte[]> entry(String name, String body) {
    return entry(name, body, UTF_8);
  }

  private static Map.Entry<String, byte[]> entry(String name, String body, Charset charset) {
    return Map.entry(name, body.getBytes(charset));
  }

  /** A body with which nothing is wrong. */
  static byte[] good() {
    return GOOD.getBytes(UTF_8);
  }

  static byte[] named(String name) {
    return BODIES.get(name);
  }
}
