package fr.cofrap.accounts.rotatekeys;

import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.store.Statement;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Goes through the whole table, again until nothing is left to do. */
public final class Rotation {

  /** How many rows are read at a time. */
  public static final int PAGE = 200;

  /** Rows that change under our hands are met again; ten times over means something is wrong. */
  private static final int MOST_PASSES = 10;

  private final Services services;
  private final RotateKeysRoute route;

  /**
   * @param services with the key ring whose first key is the new one
   */
  public Rotation(Services services) {
    this.services = services;
    this.route = new RotateKeysRoute(services.sealer());
  }

  /**
   * Seals every row anew that needs it and opens.
   *
   * @return how many rows that were
   * @throws IllegalStateException at the end, when rows do not open, and names them; or when old
   *     seals keep coming
   */
  public int run() throws Exception {
    CamelContext context = new DefaultCamelContext();
    try {
      context.getRegistry().bind("table", services.table());
      context.addRoutes(route);
      context.start();
      return passes(context.createProducerTemplate());
    } finally {
      context.stop();
    }
  }

  private int passes(ProducerTemplate template) {
    int resealed = 0;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      route.begin();
      pass(template);
      resealed += route.resealed();
      if (route.outdated() == 0) {
        requireNoneLeft(resealed);
        return resealed;
      }
    }
    throw new IllegalStateException(
        "Des lignes sont encore scellées avec une ancienne clé : redémarrez toutes les fonctions"
            + " avec le fichier de clés actuel, puis relancez la commande.");
  }

  private void requireNoneLeft(int resealed) {
    if (!route.unreadable().isEmpty()) {
      throw new IllegalStateException(
          "Lignes rescellées : %d. Celles-ci ne s’ouvrent pas, altérées ou leur clé absente, et restent telles quelles :\n%s\nRemettez leur clé et relancez, ou fermez ces comptes : docs/guides/depanner.md."
              .formatted(resealed, String.join("\n", route.unreadable())));
    }
  }

  private void pass(ProducerTemplate template) {
    long after = 0;
    List<Map<String, Object>> page;
    do {
      page = page(template, after);
      after = page.isEmpty() ? after : (long) page.get(page.size() - 1).get("id");
    } while (!page.isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> page(ProducerTemplate template, long after) {
    Exchange done =
        template.request(
            RotateKeysRoute.PAGE,
            exchange -> exchange.getMessage().setBody(Map.of("after", after, "page", PAGE)));
    if (done.getException() != null) {
      throw new IllegalStateException(
          "Interrompu, sans dommage : " + done.getException().getMessage(), done.getException());
    }
    return done.getMessage().getHeader(Statement.ROW, List.class);
  }
}
