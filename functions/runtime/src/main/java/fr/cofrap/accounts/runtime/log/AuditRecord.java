package fr.cofrap.accounts.runtime.log;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A log record made of named facts instead of a message. */
final class AuditRecord extends LogRecord {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> members;

  AuditRecord(Map<String, Object> members) {
    super(Level.INFO, "");
    this.members = members;
  }

  Map<String, Object> members() {
    return members;
  }
}
