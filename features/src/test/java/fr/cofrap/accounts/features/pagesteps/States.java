package fr.cofrap.accounts.features.pagesteps;

import java.util.HashMap;
import java.util.Map;

/** Every state of the page. */
public final class States {

  private final Visitor visitor;
  private final Map<String, Runnable> all = new HashMap<>();

  public States(Visitor visitor, AccountStates account, CreationStates creation, BarStates bar) {
    this.visitor = visitor;
    all.putAll(account.all());
    all.putAll(creation.all());
    all.putAll(bar.all());
  }

  /** Brings one about, by its name in the scenarios. */
  void reach(String state) {
    if (!all.containsKey(state)) {
      throw new IllegalArgumentException("not a state of the page: " + state);
    }
    visitor.product().table().change("delete from account where username = ?", StateSet.NAME);
    all.get(state).run();
  }
}
