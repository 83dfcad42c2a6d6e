package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Site;
import fr.cofrap.accounts.features.world.Vault;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Tickets that open nothing, each for another cause. */
final class WorthlessTickets {

  private static final String INVENTED = "k1." + "A".repeat(70);

  private final Person active;
  private final Person other;
  private final Person unknown;
  private final String forged;
  private final String forgedForUnknown;
  private final String forgedEnrolment;

  WorthlessTickets(Site site, Deployment deployment) {
    Vault vault = deployment.secrets().vault();
    active = new Person(site, Names.next()).activate();
    other = new Person(site, Names.next());
    other.create();
    unknown = new Person(site, Names.next());
    long gendate = (long) deployment.table().row(active.username()).get("gendate");
    forged = vault.renewalTicket(active.username(), gendate, site.now());
    forgedForUnknown = vault.renewalTicket(unknown.username(), gendate, site.now());
    forgedEnrolment = vault.enrolmentTicket(unknown.username());
  }

  /** Tries each where a second factor is asked for. */
  void forEnrolment(BiConsumer<String, Supplier<Reply>> action) {
    action.accept("invented", () -> active.enrolWith(INVENTED));
    action.accept("somebody else's", () -> active.enrolWith(other.ticket()));
    action.accept("for another use", () -> active.enrolWith(forged));
    action.accept("already confirmed", () -> active.enrolWith(active.ticket()));
    action.accept("for nobody", () -> unknown.enrolWith(forgedEnrolment));
  }

  /** Tries each where a renewal is asked for. */
  void forRenewal(BiConsumer<String, Supplier<Reply>> action) {
    action.accept("invented", () -> active.renewWith(INVENTED));
    action.accept("somebody else's", () -> active.renewWith(forgedForUnknown));
    action.accept("for another use", () -> active.renewWith(active.ticket()));
    action.accept("not expired", () -> active.renewWith(forged));
    action.accept("for nobody", () -> unknown.renewWith(forgedForUnknown));
  }
}
