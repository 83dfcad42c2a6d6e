package fr.cofrap.accounts.features.steps;

import java.util.Map;

/** Names and codes that are none, by what is wrong with them. */
final class BadValues {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vide", ""),
          Map.entry("d’un caractère", "a"),
          Map.entry("de deux caractères", "ab"),
          Map.entry("de 65 caractères", "a".repeat(65)),
          Map.entry("de 1000 caractères", "a".repeat(1000)),
          Map.entry("de 10000 caractères", "a".repeat(10_000)),
          Map.entry("fait d’espaces", "     "),
          Map.entry("avec une espace", "camille martin"),
          Map.entry("accentué", "chloé"),
          Map.entry("avec une émoticône", "camille\uD83D\uDE00"),
          Map.entry("avec un caractère nul", "cam\u0000ille"),
          Map.entry("avec un retour à la ligne", "camille\r\nmallory"),
          Map.entry("avec des marques de droite à gauche", "\u202Eellimac\u200F"),
          Map.entry("avec le signe Kelvin", "\u212Aamille"),
          Map.entry("en chiffres arabes", "\u0661\u0662\u0663\u0664"),
          Map.entry("en SQL", "x'; drop table account; --"),
          Map.entry("en HTML", "<b>camille</b>"),
          Map.entry("qui commence par un point", ".camille"),
          Map.entry("qui finit par un tiret", "camille-"));

  private static final Map<String, String> CODES =
      Map.of(
          "vide", "",
          "de cinq chiffres", "12345",
          "de sept chiffres", "1234567",
          "en chiffres non ASCII", "\u0661\u0662\u0663\u0664\u0665\u0666",
          "entouré d’espaces", " 123456 ",
          "signé", "+12345",
          "en SQL", "1 or 1",
          "en HTML", "<b></b");

  private BadValues() {}

  static String name(String defect) {
    return NAMES.get(defect);
  }

  static String code(String defect) {
    return CODES.get(defect);
  }
}
