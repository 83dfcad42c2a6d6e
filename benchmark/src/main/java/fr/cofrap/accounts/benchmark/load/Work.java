package fr.cofrap.accounts.benchmark.load;

import java.nio.ByteBuffer;

/** One thing to ask of a function, prepared before it is asked. */
interface Work {

  /** The whole request, ready to be sent. */
  ByteBuffer request();

  /** Called with the whole answer once it has come, for whoever needs more than its status. */
  void answered(ByteBuffer received);
}
