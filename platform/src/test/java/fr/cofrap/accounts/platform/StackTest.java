package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.cofrap.accounts.authenticate.AuthenticateRoute;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.generate2fa.Generate2faRoute;
import fr.cofrap.accounts.generatepassword.GeneratePasswordRoute;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.Secrets;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;

class StackTest {

  private static final int GATEWAY_SECONDS = 60;
  private static final int STATEMENTS = 2;

  private final Map<String, Stack.Function> stack = Stack.functions();

  @Test
  void namesEveryFunctionThatHasAModuleAndNoOther() {
    assertThat(stack.keySet()).isEqualTo(Repository.functionModules());
  }

  @Test
  void namesEachFunctionAfterItsRoute() throws Exception {
    assertThat(stack.keySet()).isEqualTo(routes());
  }

  @Test
  void isTheOnlyStackFile() {
    assertThat(Repository.ROOT.resolve("stack.yaml"))
        .as("faas-cli would read it instead of stack.yml")
        .doesNotExist();
  }

  @Test
  void buildsEachFunctionFromTheSharedDockerfile() {
    stack.forEach(
        (name, function) -> {
          assertThat(function.text("lang")).isEqualTo("dockerfile");
          assertThat(Repository.ROOT.resolve(function.text("handler")).resolve("Dockerfile"))
              .exists();
          assertThat(function.map("build_args"))
              .containsEntry("FUNCTION", name)
              .containsEntry(
                  "JDK_IMAGE", Dockerfile.of("functions/Dockerfile").argument("JDK_IMAGE"));
        });
  }

  @Test
  void pinsTheTagOfEachImage() {
    stack.forEach(
        (name, function) ->
            assertThat(function.text("image"))
                .matches("[a-z0-9./-]+/" + name + ":[0-9]+[.][0-9]+[.][0-9]+"));
  }

  @Test
  void givesEachFunctionTheSecretsThatTheCodeReadsAndNoOther() {
    assertThat(stack.values())
        .allSatisfy(
            function ->
                assertThat(function.list("secrets"))
                    .containsExactlyInAnyOrderElementsOf(secretsOfTheCode()));
  }

  @Test
  void givesAnEnvironmentThatTheCodeUnderstandsAndThatHoldsNoPassword() throws Exception {
    for (Stack.Function function : stack.values()) {
      Map<String, String> environment = function.map("environment");
      assertThat(environment).containsOnlyKeys("COFRAP_DATABASE_URL", "COFRAP_DRAIN_SECONDS");
      assertThat(Settings.from(environment).port()).isEqualTo(8080);
      assertThat(Settings.from(environment).drain()).isPositive();
      assertThat(Database.driver(Settings.from(environment).database()).getPassword()).isNull();
    }
  }

  @Test
  void keepsTheRootReadOnly() {
    assertThat(stack.values()).allMatch(function -> function.yes("readonly_root_filesystem"));
  }

  @Test
  void limitsMemoryToMoreThanTwiceTheHeap() {
    int heap = megabytes("-Xmx(\\d+)m", Repository.text("functions/java-options"));
    assertThat(stack.values())
        .allSatisfy(
            function -> {
              int limit = megabytes("(\\d+)Mi", function.map("limits").get("memory"));
              int request = megabytes("(\\d+)Mi", function.map("requests").get("memory"));
              assertThat(limit).isGreaterThan(2 * heap).isGreaterThan(request);
            });
  }

  /**
   * The Prometheus of this edition looks at its own namespace alone: {@code
   * chart/openfaas/templates/prometheus-cfg.yaml}.
   */
  @Test
  void promisesNoMeasureThatNobodyTakes() {
    assertThat(Repository.text("stack.yml")).doesNotContain("prometheus.io");
  }

  @Test
  void givesUpOnTheDatabaseLongBeforeTheGatewayGivesUpOnTheFunction() {
    assertThat(STATEMENTS * Database.PATIENCE_SECONDS).isLessThan(GATEWAY_SECONDS / 2);
  }

  private static Set<String> routes() throws Exception {
    Keyring keyring = Keyring.parse("k1:" + Base64.getEncoder().encodeToString(new byte[32]));
    HikariDataSource nowhere = Database.pool(Database.driver("jdbc:postgresql://db/cofrap"));
    Set<String> ids = new TreeSet<>();
    try (Services services = Services.of(keyring, nowhere, Clock.systemUTC())) {
      for (RouteBuilder route :
          List.of(
              new GeneratePasswordRoute("/", services),
              new Generate2faRoute("/", services),
              new AuthenticateRoute("/", services))) {
        route.setCamelContext(new DefaultCamelContext());
        route.configure();
        route.getRouteCollection().getRoutes().stream()
            .map(RouteDefinition::getRouteId)
            .forEach(ids::add);
      }
    }
    return ids;
  }

  private static Set<String> secretsOfTheCode() {
    return Arrays.stream(Secrets.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(StackTest::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int megabytes(String form, String text) {
    Matcher matcher = Pattern.compile(form).matcher(text);
    assertThat(matcher.find()).as(form).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
