package fr.cofrap.accounts.training;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.totp.TotpSecret;
import fr.cofrap.accounts.demo.DemoSettings;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.store.Statement;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;

/** The arrows of the architecture, from this module because it sees all the others. */
@AnalyzeClasses(
    packages = "fr.cofrap.accounts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dataFlowsOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("fr.cofrap.accounts..")
          .layer("demo")
          .definedBy("..accounts.demo..", "..accounts.training..")
          .layer("functions")
          .definedBy("..accounts.generate*..", "..authenticate..", "..rotatekeys..")
          .layer("runtime")
          .definedBy("..accounts.runtime..")
          .layer("store")
          .definedBy("..accounts.store..")
          .layer("core")
          .definedBy("..accounts.core..")
          .whereLayer("demo")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("functions")
          .mayOnlyBeAccessedByLayers("demo")
          .whereLayer("runtime")
          .mayOnlyBeAccessedByLayers("functions", "demo")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("runtime", "functions", "demo");

  @ArchTest
  static final ArchRule theCoreIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..accounts.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.camel..",
              "java.sql..",
              "javax.sql..",
              "org.springframework..",
              "io.vertx..",
              "com.fasterxml..",
              "java.net..",
              "java.util.logging..",
              "java.awt..",
              "javax.imageio..");

  @ArchTest
  static final ArchRule functionsDoNotKnowEachOther =
      slices()
          .matching("fr.cofrap.accounts.(generatepassword|generate2fa|authenticate|rotatekeys)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theCoresPackagesDoNotRunInCircles =
      slices().matching("fr.cofrap.accounts.core.(*)..").should().beFreeOfCycles();

  /** The training is a caller, with a phone of its own. */
  @ArchTest
  static final ArchRule timeComesInThroughServices =
      noClasses()
          .that()
          .resideOutsideOfPackage("..training..")
          .and()
          .areNotAssignableTo(Services.class)
          .and()
          .areNotAssignableTo(DemoSettings.class)
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule nothingIsDrawnFromAGuessableSource =
      noClasses().should().dependOnClassesThat(Predicates.type(Random.class));

  @ArchTest
  static final ArchRule onlyThePathToItsOwnerOpensAPassword =
      noClasses()
          .that()
          .resideOutsideOfPackages("..generatepassword..")
          .should()
          .callMethod(Password.class, "reveal");

  @ArchTest
  static final ArchRule onlyThePathToItsOwnerOpensASecret =
      noClasses()
          .that()
          .resideOutsideOfPackages("..generate2fa..", "..core.totp..")
          .should()
          .callMethod(TotpSecret.class, "revealBase32");

  /** Components, endpoints, consumers and producers are Camel's own (decision 17). */
  @ArchTest
  static final ArchRule nothingExtendsCamelsComponents =
      noClasses()
          .should()
          .beAssignableTo(Component.class)
          .orShould()
          .beAssignableTo(Endpoint.class)
          .orShould()
          .beAssignableTo(Consumer.class)
          .orShould()
          .beAssignableTo(Producer.class);

  /** What has to do with a database, and is neither JDBC, nor the driver, nor Camel's, nor ours. */
  @ArchTest
  static final ArchRule postgresIsReachedByItsJdbcDriver =
      noClasses()
          .should()
          .dependOnClassesThat(
              Predicates.resideOutsideOfPackages(
                      "fr.cofrap..",
                      "java.sql..",
                      "javax.sql..",
                      "org.apache.camel..",
                      "org.postgresql..",
                      "io.zonky.test.db.postgres..")
                  .and(nameMatching("(?i).*(sql|postgres|dbc|[.]pg).*")));

  /** The driver reads the addresses of databases: nobody takes one apart. */
  @ArchTest
  static final ArchRule addressesAreReadByTheDriver =
      noClasses()
          .that()
          .resideInAnyPackage("..accounts.runtime..", "..accounts.store..")
          .should()
          .dependOnClassesThat(nameMatching("java[.]net[.](URI|URL|URLDecoder)"));

  /** Camel reads the statements: only how many parameters one has is counted here. */
  @ArchTest
  static final ArchRule statementsAreReadByCamel =
      noClasses()
          .that()
          .resideInAnyPackage("..runtime.settings..", "..accounts.store..")
          .and()
          .areNotAssignableTo(Statement.class)
          .should()
          .dependOnClassesThat(
              nameMatching(
                  "java[.](util[.]regex[.].*|util[.](Scanner|StringTokenizer)|text[.].*)"));

  /** Codes are java-totp's, and nothing else here needs a keyed digest. */
  @ArchTest
  static final ArchRule codesAreComputedByTheLibrary =
      noClasses().should().dependOnClassesThat(nameMatching("javax[.]crypto[.](Mac|MacSpi)"));

  /** The demonstration and the training may try which port is free. */
  @ArchTest
  static final ArchRule onlyTheEntranceKnowsTheServer =
      noClasses()
          .that()
          .haveNameNotMatching(".*[.](http[.]Entrance(\\$.*)?|demo[.]Address|Training)")
          .should()
          .dependOnClassesThat(
              Predicates.assignableTo(HttpServer.class)
                  .or(Predicates.assignableTo(com.sun.net.httpserver.HttpServer.class))
                  .or(nameMatching("java[.](net|nio[.]channels)[.].*ServerSocket.*")));

  @ArchTest
  static final ArchRule routesAreRoutes =
      classes()
          .that()
          .haveSimpleNameEndingWith("Route")
          .should()
          .beAssignableTo(org.apache.camel.builder.RouteBuilder.class);
}
