package fr.cofrap.accounts.authenticate;

import fr.cofrap.accounts.runtime.FunctionApplication;

/** The function authenticate, alone in its process. */
public final class AuthenticateApplication {

  private AuthenticateApplication() {}

  public static void main(String[] args) throws Exception {
    FunctionApplication.run(services -> new AuthenticateRoute("/", services));
  }
}
