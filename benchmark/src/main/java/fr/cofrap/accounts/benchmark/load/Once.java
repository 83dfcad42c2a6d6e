package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A request sent once. */
record Once(ByteBuffer request, Consumer<Answer> reader) implements Work {

  @Override
  public void answered(ByteBuffer received) {
    reader.accept(Answer.of(received));
  }
}
