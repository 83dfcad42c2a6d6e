package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;
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

  /**
   * The system's own words; a test that is root, or a kernel that reserves nothing, never hears
   * them.
   */
  @Test
  void becauseThePortIsReserved() {
    assertThat(new Address("localhost", 81).refusal("Permission denied"))
        .contains("Le port 81 est réservé à root", "COFRAP_PORT=8080");
    assertThat(new Address("localhost", 8081).refusal("Permission denied"))
        .doesNotContain("réservé")
        .contains("Permission denied");
  }

  @Test
  void andSaysNothingElsewhere() {
    assertThatCode(new Address("127.0.0.1", 0)::requireFree).doesNotThrowAnyException();
  }
}
