package fr.cofrap.accounts.benchmark.load;

/** Where clients find what to ask next. */
interface Source {

  /** The next thing to ask, or null when there is none left. */
  Work next();
}
