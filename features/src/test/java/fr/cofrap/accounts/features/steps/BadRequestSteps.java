package fr.cofrap.accounts.features.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Quand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Requests that the contract does not know. */
public final class BadRequestSteps {

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "generate-password", List.of("username"),
          "generate-2fa", List.of("username", "ticket"),
          "authenticate", List.of("username", "password", "code"));
  private static final Map<String, String> GOOD =
      Map.of(
          "username", "\"camille\"",
          "ticket", "\"k1.x\"",
          "password", "\"x\"",
          "code", "\"000000\"");
  private static final List<String> NO_TEXTS =
      List.of("null", "12", "true", "[\"x\"]", "{\"x\":\"x\"}");
  private static final String UNKNOWN_MEMBERS =
      "\"a\":null,\"b\":1.5e3,\"c\":[true,{}],\"d\":{\"username\":\"autre\"},\"e\":\"x\"";

  private final World world;

  public BadRequestSteps(World world) {
    this.world = world;
  }

  @Quand("^chaque fonction reçoit (un corps vide|un corps qui n’est pas du JSON|un JSON .*)$")
  @Quand("^chaque fonction reçoit (un .* au lieu d’un objet|null au lieu d’un objet)$")
  @Quand("^chaque fonction reçoit (un objet .*|un membre en double|un nombre de mille chiffres)$")
  @Quand("^chaque fonction reçoit (du JSON .*|de l’UTF-8 mal formé)$")
  public void badBody(String defect) {
    everyFunction(function -> world.client().post(function, BadBodies.named(defect)));
  }

  private void everyFunction(Function<String, Reply> call) {
    world.answered(REQUIRED.keySet().stream().map(call).toList());
  }

  @Quand("^chaque fonction reçoit un nom (.*)$")
  public void badName(String defect) {
    everyFunction(
        function ->
            world
                .client()
                .call(
                    function,
                    Map.of(
                        "username", BadValues.name(defect),
                        "ticket", "k1.x",
                        "password", "x",
                        "code", "000000")));
  }

  @Quand(
      "{fonction} reçoit, à la place de « {word} », tour à tour rien, null, un nombre, un booléen, un tableau et un objet")
  public void noText(String function, String member) {
    List<Reply> replies = new ArrayList<>();
    replies.add(send(function, member, null));
    NO_TEXTS.forEach(value -> replies.add(send(function, member, value)));
    world.answered(replies);
  }

  @Quand(
      "{fonction} reçoit, à la place de « {word} », tour à tour null, un nombre, un booléen, un tableau et un objet")
  public void noTextThoughOptional(String function, String member) {
    world.answered(NO_TEXTS.stream().map(value -> send(function, member, value)).toList());
  }

  private Reply send(String function, String member, String value) {
    Map<String, String> members = new LinkedHashMap<>();
    REQUIRED.get(function).forEach(name -> members.put(name, GOOD.get(name)));
    members.put(member, value);
    List<String> texts = new ArrayList<>();
    members.forEach(
        (name, text) -> {
          if (text != null) {
            texts.add("\"" + name + "\":" + text);
          }
        });
    return post(function, "{" + String.join(",", texts) + "}");
  }

  private Reply post(String function, String json) {
    return world.client().post(function, json.getBytes(UTF_8));
  }

  @Quand("^authenticate reçoit de Camille un code (.*)$")
  public void badCode(String defect) {
    Person camille = world.person("Camille");
    world.answered(camille.authenticate(camille.password(), BadValues.code(defect)));
  }

  @Quand("generate-password reçoit un nom libre et des membres inconnus de tous les types")
  public void unknownMembers() {
    String name = world.person("Camille").username();
    world.answered(
        post("generate-password", "{\"username\":\"" + name + "\"," + UNKNOWN_MEMBERS + "}"));
  }

  @Quand("^generate-password reçoit un nom (de trois caractères|de 64 caractères|avec point.*)$")
  public void unusualName(String form) {
    String free = world.person("Camille").username();
    String name =
        switch (form) {
          case "de trois caractères" -> "aaa";
          case "de 64 caractères" -> free + "a".repeat(64 - free.length());
          default -> free + ".tiret-et_souligne";
        };
    world.answered(world.client().call("generate-password", Map.of("username", name)));
  }

  @Quand("generate-password reçoit un nom en majuscules entouré d’espaces")
  public void loudName() {
    String name = "\t " + world.person("Camille").username().toUpperCase(Locale.ROOT);
    world.answered(world.client().call("generate-password", Map.of("username", name + " \n")));
  }
}
