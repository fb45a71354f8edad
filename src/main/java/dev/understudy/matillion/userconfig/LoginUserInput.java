package dev.understudy.matillion.userconfig;

import dev.understudy.auth.Secret;
import dev.understudy.matillion.web.Names;
import org.jspecify.annotations.Nullable;

/** What an import brings of a login user; flags that are left out are false. */
record LoginUserInput(
        @Nullable String name,
        boolean admin,
        boolean api,
        boolean projectAdmin,
        boolean readOnly,
        @Nullable Secret password) {

    String requiredName() {
        return Names.required(name, "name");
    }

    LoginFlags flags() {
        return new LoginFlags(admin, api, projectAdmin, readOnly);
    }
}
