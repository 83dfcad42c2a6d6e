package fr.cofrap.accounts.core.authentication;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.totp.Code;

/** What somebody presents to be authenticated: both factors, always. */
public record SignIn(Username username, Password password, Code code) {}
