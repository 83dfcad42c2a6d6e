package fr.cofrap.accounts.features.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.World;
import java.util.List;

/** Finds lines of the audit log. */
final class AuditLines {

  private AuditLines() {}

  /** Those of a call. */
  static List<JsonNode> of(World world, String call) {
    try {
      return Discretion.auditLines(world.product().log().text()).getOrDefault(call, List.of());
    } catch (JsonProcessingException e) {
      throw new AssertionError("a line of the log is not JSON", e);
    }
  }
}
