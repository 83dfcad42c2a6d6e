package fr.cofrap.accounts.features.steps;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Site;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Accounts in every state, and for each cause of a refusal an attempt that has it. */
final class RefusalCauses {

  private static final String WRONG_PASSWORD = "Wrong-password-of-24-ch!";
  private static final int FREEZING_MISSES = 10;

  /** Alters a bit of a sealed value. */
  static final String SPOIL =
      "update account set %1$s = overlay(%1$s placing (case substr(%1$s, 20, 1) when 'A' then 'B'"
          + " else 'A' end) from 20 for 1) where username = ?";

  private final Site site;
  private final Table table;
  private final String suffix;
  private final Map<String, Supplier<Reply>> attempts = new LinkedHashMap<>();
  private Person distracted;

  RefusalCauses(Site site, Table table, String suffix) {
    this.site = site;
    this.table = table;
    this.suffix = suffix;
    wrongPasswords();
    wrongCodes();
    unreadable("password");
    unreadable("mfa");
  }

  private void wrongPasswords() {
    Person unknown = someone("inconnue");
    attempts.put("unknown-account", () -> unknown.authenticate(WRONG_PASSWORD, "000000"));
    Person live = someone("vivante").activate();
    attempts.put(
        "wrong-password", () -> live.authenticate(WRONG_PASSWORD, live.authenticator().codeAt(0)));
    String used = live.authenticator().lastCode();
    attempts.put("replayed-code", () -> live.authenticate(live.password(), used));
  }

  private void wrongCodes() {
    distracted = someone("distraite").activate();
    String wrong = distracted.authenticator().wrongCode();
    attempts.put("wrong-code", () -> distracted.authenticate(distracted.password(), wrong));
    Person unenrolled = someone("pressee");
    unenrolled.create();
    attempts.put("not-enrolled", () -> unenrolled.authenticate(unenrolled.password(), "000000"));
    Person frozen = someone("gelee").activate();
    String miss = frozen.authenticator().wrongCode();
    Together.times(FREEZING_MISSES, () -> frozen.authenticate(frozen.password(), miss));
    String right = frozen.authenticator().freshCode();
    attempts.put("frozen", () -> frozen.authenticate(frozen.password(), right));
  }

  private void unreadable(String column) {
    Person spoilt = someone("abimee-" + column).activate();
    table.change(SPOIL.formatted(column), spoilt.username());
    String code = spoilt.authenticator().freshCode();
    attempts.put(
        "unreadable-row (" + column + ")", () -> spoilt.authenticate(spoilt.password(), code));
  }

  /** Takes away the rows that do not open, which other scenarios would stumble over. */
  void forgetUnreadable() {
    table.change("delete from account where username like ?", "abimee-%-" + suffix);
  }

  private Person someone(String name) {
    return new Person(site, name + "-" + suffix);
  }

  /** Does something with each cause and its attempt. */
  void forEach(BiConsumer<String, Supplier<Reply>> action) {
    attempts.forEach(action);
  }

  /** The causes, in this order. */
  Set<String> names() {
    return attempts.keySet();
  }

  /** So that the wrong codes of one series do not freeze the second factor in the next. */
  void forgetMisses() {
    table.change("update account set misses = 0 where username = ?", distracted.username());
  }
}
