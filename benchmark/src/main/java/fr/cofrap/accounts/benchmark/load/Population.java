package fr.cofrap.accounts.benchmark.load;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * Accounts to authenticate with, made as people make theirs: a password, a second factor, a first
 * authentication, each by its function. Their names are consecutive numbers, which lets pgbench
 * pick one too.
 */
public final class Population {

  /** The name of the first account. */
  public static final long FIRST = 1_000_000_001L;

  private static final long FIRST_OTHER = 3_000_000_001L;
  private static final int CLIENTS = 8;
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

  private final List<Account> accounts = new ArrayList<>();
  private final Codes codes = new Codes();
  private long created = FIRST_OTHER;
  private int cursor;

  /** Has the functions make that many accounts. */
  public static Population make(int size, Map<String, Integer> ports) throws IOException {
    Population population = new Population();
    Map<Long, Answer> passwords = new ConcurrentHashMap<>();
    Map<Long, Answer> factors = new ConcurrentHashMap<>();
    each(size, ports.get("generate-password"), 201, name -> create(name, passwords));
    each(size, ports.get("generate-2fa"), 200, name -> enrol(name, passwords, factors));
    for (long name = FIRST; name < FIRST + size; name++) {
      String password = passwords.get(name).member("password");
      String secret = factors.get(name).member("secret");
      population.accounts.add(new Account(String.valueOf(name), password, secret));
    }
    each(size, ports.get("authenticate"), 200, population::activate);
    return population;
  }

  private static void each(int size, int port, int expected, LongFunction<Work> work)
      throws IOException {
    long[] next = {FIRST};
    Source source = () -> next[0] == FIRST + size ? null : work.apply(next[0]++);
    Generator.run(port, CLIENTS, AS_LONG_AS_IT_TAKES, expected, source);
  }

  private static Work create(long name, Map<Long, Answer> passwords) {
    byte[] request = Http.post("{\"username\":\"%d\"}".formatted(name));
    return new Once(ByteBuffer.wrap(request), it -> passwords.put(name, it));
  }

  private static Work enrol(long name, Map<Long, Answer> passwords, Map<Long, Answer> factors) {
    byte[] request = enrolment(name, passwords.get(name));
    return new Once(ByteBuffer.wrap(request), it -> factors.put(name, it));
  }

  private static byte[] enrolment(long name, Answer created) {
    String ticket = created.member("ticket");
    return Http.post("{\"username\":\"%d\",\"ticket\":\"%s\"}".formatted(name, ticket));
  }

  private Work activate(long name) {
    Account account = accounts.get((int) (name - FIRST));
    account.prepare(codes, Window.at(System.currentTimeMillis()));
    return account;
  }

  /** How many accounts there are. */
  public int size() {
    return accounts.size();
  }

  /** The table was brought back to a time before any code was used. */
  public void forget() {
    accounts.forEach(Account::forget);
  }

  /** One whole request to authenticate, with a fresh code. */
  public byte[] request() {
    Window window = Window.at(System.currentTimeMillis());
    for (int tried = 0; tried < accounts.size(); tried++) {
      Account account = accounts.get(cursor);
      cursor = (cursor + 1) % accounts.size();
      if (account.prepare(codes, window)) {
        account.answered(null);
        return account.bytes();
      }
    }
    throw new BenchmarkException("Tous les codes de tous les comptes ont servi.");
  }

  /** One whole request to create an account that does not exist. */
  public byte[] creation() {
    return Http.post("{\"username\":\"%d\"}".formatted(created++));
  }

  /**
   * One whole request to give a second factor to an account, which this creates first.
   *
   * @param port where generate-password listens
   */
  public byte[] enrolment(int port) throws IOException {
    long name = created++;
    Map<Long, Answer> passwords = new ConcurrentHashMap<>();
    Work[] creation = {create(name, passwords), null};
    int[] next = {0};
    Generator.run(port, 1, AS_LONG_AS_IT_TAKES, 201, () -> creation[next[0]++]);
    return enrolment(name, passwords.get(name));
  }

  /** Authenticates as fast as possible. */
  public Load authenticate(int port, int clients, Duration time) throws IOException {
    return Generator.run(port, clients, time, 200, new Authentications(accounts));
  }

  /**
   * Sends the same requests to a server that answers 200 to anything: their codes are spent for
   * nobody, so they are written anew for as long as it takes.
   */
  public Load knock(int port, int clients, Duration time) throws IOException {
    Authentications once = new Authentications(accounts);
    Source endless =
        () -> {
          Work work = once.next();
          if (work == null) {
            forget();
            work = once.next();
          }
          return work;
        };
    return Generator.run(port, clients, time, 200, endless);
  }

  /** Creates other accounts as fast as possible, and leaves them there. */
  public Load create(int port, int clients, Duration time) throws IOException {
    Load load = Generator.run(port, clients, time, 201, new Creations(created));
    created += load.count();
    return load;
  }
}
