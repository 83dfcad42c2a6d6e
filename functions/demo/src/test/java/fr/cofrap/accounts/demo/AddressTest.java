package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where nothing can listen, the demonstration says why")
class AddressTest {

  @Test
  void becauseThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(new Address("127.0.0.1", taken.getLocalPort())::requireFree)
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("est déjà pris");
    }
  }

  /** TEST-NET-1 (RFC 5737) is nobody's. */
  @Test
  void becauseTheAddressIsNotOfThisMachine() {
    assertThatThrownBy(new Address("192.0.2.1", 0)::requireFree)
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("n’est pas une adresse de cette machine");
  }

  @Test
  void becauseNoMachineHasThatName() {
    assertThatThrownBy(new Address("nowhere.invalid", 0)::requireFree)
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("n’est le nom d’aucune machine");
  }

  @Test
  void andSaysNothingElsewhere() {
    assertThatCode(new Address("127.0.0.1", 0)::requireFree).doesNotThrowAnyException();
  }
}
