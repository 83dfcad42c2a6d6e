package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.training.Caller;
import fr.cofrap.accounts.training.Phone;
import fr.cofrap.accounts.training.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Accounts to authenticate with, made as people make theirs: a password, a second factor, a first
 * authentication, each by its function. Their names are consecutive numbers, which lets pgbench
 * pick one too.
 */
final class Accounts {

  /** The name of the first account. */
  static final long FIRST = 1_000_000_001L;

  private static final int STEP_MILLIS = 30_000;

  /** How long a busy machine takes to make thousands of codes, before the first is used. */
  private static final int MAKING_MILLIS = 5_000;

  private final Caller caller = new Caller();
  private final Function<String, URI> functions;
  private final List<Account> all;
  private long created = 3_000_000_001L;
  private int cursor;

  private record Account(String username, String password, String secret) {}

  /**
   * Has the functions make that many accounts.
   *
   * @param functions where each is
   */
  Accounts(int size, Function<String, URI> functions) {
    this.functions = functions;
    this.all = LongStream.range(FIRST, FIRST + size).parallel().mapToObj(this::make).toList();
  }

  private Account make(long name) {
    Reply made = ask("generate-password", creation(name));
    Reply enrolled = ask("generate-2fa", enrolment(name, made));
    Account account = new Account(name + "", made.text("password"), enrolled.text("secret"));
    ask("authenticate", authentication(account, account.password(), step(0)));
    return account;
  }

  private Reply ask(String function, String body) {
    Reply reply = caller.post(functions.apply(function), body);
    if (reply.status() >= 300) {
      throw new BenchmarkException(function + " répond " + reply.status());
    }
    return reply;
  }

  private static long step(int later) {
    return (System.currentTimeMillis() + later) / STEP_MILLIS;
  }

  private static String creation(long name) {
    return Json.write(Map.of("username", name + ""));
  }

  private static String enrolment(long name, Reply made) {
    return Json.write(Map.of("username", name + "", "ticket", made.text("ticket")));
  }

  private static String authentication(Account account, String password, long step) {
    String code = Phone.code(account.secret(), step);
    return Json.write(Map.of("username", account.username(), "password", password, "code", code));
  }

  /** One request that a function answers by a success, with a fresh code or a free name. */
  String request(String function) {
    long name = created++;
    if (function.equals("generate-password")) {
      return creation(name);
    }
    if (function.equals("generate-2fa")) {
      return enrolment(name, ask("generate-password", creation(name)));
    }
    cursor = (cursor + 1) % all.size();
    Account account = all.get(cursor);
    return authentication(account, account.password(), step(0));
  }

  /**
   * Authentications that all succeed if they are sent in this order, from now on: each code of each
   * account that is accepted until the end, the older ones first.
   *
   * @param spared how many accounts, the first ones, are left alone
   * @param seconds how long the codes must last once they are made, 25 at most
   */
  List<String> honest(int spared, int seconds) {
    return LongStream.rangeClosed(step(MAKING_MILLIS + 1_000 * seconds) - 1, step(0) + 1)
        .boxed()
        .flatMap(
            step -> all.stream().skip(spared).map(it -> authentication(it, it.password(), step)))
        .toList();
  }

  /** Authentications with a wrong password: they are refused, and freeze nothing. */
  List<String> refused() {
    return all.stream().map(it -> authentication(it, "x".repeat(24), step(0))).toList();
  }

  /** Creations of accounts, none of which exists. */
  List<String> creations(int number) {
    return Stream.generate(() -> creation(created++)).limit(number).toList();
  }
}
