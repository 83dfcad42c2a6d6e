package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.cofrap.accounts.features.world.Product;
import io.cucumber.java.fr.Alors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Other accounts of the machine on which the demonstration runs. */
public final class NeighbourSteps {

  private static final String OPEN_DOORS =
      """
      select type, database, user_name, auth_method from pg_hba_file_rules
      where auth_method is distinct from 'scram-sha-256'
      union all
      select 'role', '{}', array[rolname::text], left(rolpassword, 13) from pg_authid
      where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'
      """;

  private static final String BAD_PASSWORD = "28P01";
  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Product product = Product.get();

  @Alors("la base de la démonstration ne laisse entrer personne sans SCRAM")
  public void everybodyProves() {
    assertThat(product.table().query(OPEN_DOORS)).isEmpty();
  }

  @Alors("son propriétaire n’y entre pas avec un autre mot de passe")
  public void ownerProves() {
    SQLException refusal =
        catchThrowableOfType(
            SQLException.class, () -> product.asStranger("postgres").attempt("select 1"));
    assertThat(refusal.getSQLState()).isEqualTo(BAD_PASSWORD);
  }

  @Alors(
      "les secrets, la base et les programmes de la démonstration ne sont qu’à leur propriétaire")
  public void ownersAlone() throws IOException {
    List<Path> closed =
        Stream.of("secrets", "postgres", "binaries", "lock", "postgres.log")
            .map(product.folder()::resolve)
            .toList();
    assertThat(closed).allSatisfy(NeighbourSteps::isOwners);
    try (Stream<Path> secrets = Files.list(closed.get(0))) {
      assertThat(secrets.toList()).hasSize(3).allSatisfy(NeighbourSteps::isOwners);
    }
  }

  private static void isOwners(Path path) throws IOException {
    assertThat(OWNER).as(path.toString()).containsAll(Files.getPosixFilePermissions(path));
  }
}
