package fr.cofrap.accounts.rotatekeys;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.store.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Reads a page of the table and seals anew each row that still bears an older key's seal. */
final class RotateKeysRoute extends RouteBuilder {

  static final String PAGE = "direct:page";

  private final Sealer sealer;
  private int outdated;
  private int resealed;
  private final List<String> unreadable = new ArrayList<>();

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
    unreadable.clear();
  }

  /** Rows met since that bore an older seal. */
  int outdated() {
    return outdated;
  }

  /** Those among them that no function changed at the same moment. */
  int resealed() {
    return resealed;
  }

  /** Cells met since that do not open, named by row and column; their rows are left as they are. */
  List<String> unreadable() {
    return unreadable;
  }

  private void renew(Exchange exchange) {
    Map<?, ?> row = exchange.getMessage().getBody(Map.class);
    String username = (String) row.get("username");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", row.get("id"));
    boolean changed = false;
    boolean opens = true;
    for (Column column : Column.values()) {
      String name = column.name().toLowerCase(Locale.ROOT);
      String seen = (String) row.get(name);
      Optional<String> renewed =
          Optional.ofNullable(seen)
              .flatMap(it -> place(username, column).flatMap(at -> sealer.renew(it, at)));
      parameters.put("seen_" + name, seen);
      parameters.put(name, renewed.orElse(null));
      changed |= seen != null && !renewed.equals(Optional.of(seen));
      if (seen != null && renewed.isEmpty()) {
        opens = false;
        String shown = username.replaceAll("[^\\x21-\\x7e]", "?");
        unreadable.add("n° %s, %.64s, %s".formatted(row.get("id"), shown, name));
      }
    }
    exchange.getMessage().setBody(opens && changed ? parameters : null);
  }

  /** Nowhere for a name that no function writes: what such a row holds was sealed for another. */
  private static Optional<Place> place(String username, Column column) {
    return Username.parse(username)
        .filter(it -> it.value().equals(username))
        .map(it -> Place.cell(it, column));
  }

  private void count(Exchange exchange) {
    outdated++;
    if (exchange.getMessage().getHeader(Statement.ROW) != null) {
      resealed++;
    }
  }
}
