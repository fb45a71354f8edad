package dev.understudy.matillion.web;

import dev.understudy.auth.Secret;
import org.jspecify.annotations.Nullable;

/** Checks names and passwords; user configuration implements it. */
public interface MatillionLogins {

    /** The login user, or null if name or password is wrong. */
    @Nullable
    MatillionCaller check(String name, Secret password);
}
