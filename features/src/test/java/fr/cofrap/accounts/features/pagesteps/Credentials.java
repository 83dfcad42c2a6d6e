package fr.cofrap.accounts.features.pagesteps;

/**
 * What somebody keeps of what was handed over.
 *
 * @param username the name of the account
 * @param password its password
 * @param secret the Base32 key of its second factor
 */
record Credentials(String username, String password, String secret) {}
