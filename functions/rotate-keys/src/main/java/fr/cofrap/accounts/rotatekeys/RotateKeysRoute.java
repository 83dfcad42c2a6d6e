package fr.cofrap.accounts.rotatekeys;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.store.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Reads a page of the table and seals anew each row that still bears an older key's seal. */
final class RotateKeysRoute extends RouteBuilder {

  static final String PAGE = "direct:page";

  private final Sealer sealer;
  private int outdated;
  private int resealed;

  RotateKeysRoute(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public void configure() {
    errorHandler(noErrorHandler());
    // spotless:off: the indentation shows the branches
    from(PAGE)
        .routeId("rotate-keys")
        .to(Statement.FIND_ROWS.endpoint())
        .split(header(Statement.ROW)).stopOnException()
          .process(this::renew)
          .filter(body().isNotNull())
            .to(Statement.RESEAL.endpoint())
            .process(this::count)
          .end()
        .end();
    // spotless:on
  }

  /** Begins to count anew. */
  void begin() {
    outdated = 0;
    resealed = 0;
  }

  /** Rows met since that bore an older seal. */
  int outdated() {
    return outdated;
  }

  /** Those among them that no function changed at the same moment. */
  int resealed() {
    return resealed;
  }

  private void renew(Exchange exchange) {
    Map<?, ?> row = exchange.getMessage().getBody(Map.class);
    Username username = new Username((String) row.get("username"));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", row.get("id"));
    boolean changed = false;
    for (Column column : Column.values()) {
      String name = column.name().toLowerCase(Locale.ROOT);
      String seen = (String) row.get(name);
      String renewed = seen == null ? null : sealer.renew(seen, Place.cell(username, column));
      parameters.put("seen_" + name, seen);
      parameters.put(name, renewed);
      changed |= seen != null && !seen.equals(renewed);
    }
    exchange.getMessage().setBody(changed ? parameters : null);
  }

  private void count(Exchange exchange) {
    outdated++;
    if (exchange.getMessage().getHeader(Statement.ROW) != null) {
      resealed++;
    }
  }
}
