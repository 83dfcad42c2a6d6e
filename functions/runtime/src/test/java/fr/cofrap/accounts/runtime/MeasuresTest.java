package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measures")
class MeasuresTest {

  private static final String ASK = "GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

  @Test
  void countDecisionsByFunctionAndOutcome() throws Exception {
    try (Served served = new Served()) {
      served.release();
      served.ask(Served.CALL);
      long before = told(served);
      served.ask(Served.CALL);
      served.ask(Served.CALL);

      assertThat(told(served)).isEqualTo(before + 2);
    }
  }

  private static long told(Served served) throws Exception {
    try (Socket socket = served.send(ASK)) {
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(all).contains("jvm_memory_used_bytes", "camel_exchanges_total");
      String line = "cofrap_decisions_total{function=\"held\",outcome=\"let-go\"} ";
      assertThat(all).contains(line);
      int start = all.indexOf(line) + line.length();
      return (long) Double.parseDouble(all.substring(start, all.indexOf('\n', start)).strip());
    }
  }
}
