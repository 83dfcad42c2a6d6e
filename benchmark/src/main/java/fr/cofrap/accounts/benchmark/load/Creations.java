package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Creations of accounts whose names nobody has used: numbers, one after the other. */
final class Creations implements Source {

  private static final int DIGITS = 10;

  private final Deque<Creation> idle = new ArrayDeque<>();
  private long username;

  Creations(long first) {
    this.username = first;
  }

  @Override
  public Work next() {
    Creation creation = idle.isEmpty() ? new Creation() : idle.pop();
    creation.name(username++);
    return creation;
  }

  /** Used again and again: only the name changes. */
  private final class Creation implements Work {

    private final byte[] request = Http.post("{\"username\":\"" + "0".repeat(DIGITS) + "\"}");
    private final ByteBuffer view = ByteBuffer.wrap(request);

    void name(long number) {
      Http.digits(request, request.length - DIGITS - "\"}".length(), DIGITS, number);
    }

    @Override
    public ByteBuffer request() {
      return view.rewind();
    }

    @Override
    public void answered(ByteBuffer received) {
      idle.push(this);
    }
  }
}
