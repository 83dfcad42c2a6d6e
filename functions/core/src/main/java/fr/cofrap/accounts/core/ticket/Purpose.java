package fr.cofrap.accounts.core.ticket;

/** The one thing that a ticket opens. */
public enum Purpose {
  /** Enrolling a second factor for the password that came with the ticket. */
  ENROLMENT,
  /** Replacing expired credentials whose password and code have just been proven. */
  RENEWAL
}
