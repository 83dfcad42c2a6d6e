package fr.cofrap.accounts.generatepassword;

import fr.cofrap.accounts.runtime.FunctionApplication;

/** The function generate-password, alone in its process. */
public final class GeneratePasswordApplication {

  private GeneratePasswordApplication() {}

  public static void main(String[] args) throws Exception {
    FunctionApplication.run(services -> new GeneratePasswordRoute("/", services));
  }
}
