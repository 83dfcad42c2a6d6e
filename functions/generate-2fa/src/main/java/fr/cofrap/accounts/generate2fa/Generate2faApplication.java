package fr.cofrap.accounts.generate2fa;

import fr.cofrap.accounts.runtime.FunctionApplication;

/** The function generate-2fa, alone in its process. */
public final class Generate2faApplication {

  private Generate2faApplication() {}

  public static void main(String[] args) throws Exception {
    FunctionApplication.run(services -> new Generate2faRoute("/", services));
  }
}
