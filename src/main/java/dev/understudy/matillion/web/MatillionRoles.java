package dev.understudy.matillion.web;

import java.util.Set;

/** The roles a user holds in the instance; user configuration implements it. */
public interface MatillionRoles {

    String SERVER_ADMIN = "Admin";
    String API = "API";
    String GLOBAL_PROJECT_ADMIN = "Global";
    String READ_ONLY = "ReadOnly";

    /** Every user may open the product. */
    String EVERYBODY = "Emerald";

    /** The names of the user's roles; none for a name without a login. */
    Set<String> rolesOf(String user);
}
