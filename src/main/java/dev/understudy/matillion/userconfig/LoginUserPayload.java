package dev.understudy.matillion.userconfig;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A login user.
 *
 * @param currentLoggedInUser whether it is the caller; absent in exports
 */
record LoginUserPayload(
        String name,
        boolean admin,
        boolean api,
        boolean projectAdmin,
        boolean readOnly,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean currentLoggedInUser) {

    static LoginUserPayload listed(LoginUser user, String caller) {
        return of(user, user.name().equals(caller));
    }

    static LoginUserPayload exported(LoginUser user) {
        return of(user, null);
    }

    private static LoginUserPayload of(LoginUser user, @Nullable Boolean current) {
        return new LoginUserPayload(
                user.name(), user.isAdmin(), user.isApi(), user.isProjectAdmin(), user.isReadOnly(), current);
    }
}
