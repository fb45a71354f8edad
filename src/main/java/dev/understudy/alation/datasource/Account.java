package dev.understudy.alation.datasource;

import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import org.jspecify.annotations.Nullable;

/**
 * As whom the catalog asks a database.
 *
 * @param dbUsername may be empty
 * @param dbPasswordHash empty if there is no password; nobody is ever shown one
 */
record Account(String dbUsername, String dbPasswordHash) {

    static final Account NONE = new Account("", "");

    /** What is null stays. */
    Account changed(@Nullable String username, @Nullable Secret password, Passwords passwords) {
        return new Account(
                username == null ? dbUsername : username, password == null ? dbPasswordHash : passwords.hash(password));
    }
}
