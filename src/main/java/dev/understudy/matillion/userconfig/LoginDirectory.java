package dev.understudy.matillion.userconfig;

import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.matillion.web.MatillionCaller;
import dev.understudy.matillion.web.MatillionLogins;
import dev.understudy.matillion.web.MatillionRoles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logins as the rest of Matillion needs them: one indexed query per call. */
@Component
class LoginDirectory implements MatillionLogins, MatillionRoles {

    private record Login(
            String name,
            @Nullable String passwordHash,
            boolean admin,
            boolean api,
            boolean projectAdmin,
            boolean readOnly) {}

    private final JdbcClient sql;
    private final Passwords passwords;

    LoginDirectory(JdbcClient sql, Passwords passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    @Override
    public @Nullable MatillionCaller check(String name, Secret password) {
        Login login = find(name).orElse(null);
        return passwords.match(password, login == null ? null : login.passwordHash()) && login != null
                ? new MatillionCaller(login.name(), login.api(), login.admin())
                : null;
    }

    @Override
    public Set<String> rolesOf(String user) {
        Set<String> roles = new LinkedHashSet<>();
        find(user).ifPresent(login -> {
            roles.add(EVERYBODY);
            roles.addAll(login.admin() ? List.of(SERVER_ADMIN) : List.of());
            roles.addAll(login.api() ? List.of(API) : List.of());
            roles.addAll(login.projectAdmin() ? List.of(GLOBAL_PROJECT_ADMIN) : List.of());
            roles.addAll(login.readOnly() ? List.of(READ_ONLY) : List.of());
        });
        return roles;
    }

    private Optional<Login> find(String name) {
        return sql.sql(
                        "select name, password_hash, admin, api, project_admin, read_only from matillion_login where name = ?")
                .param(name)
                .query((row, n) -> new Login(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .optional();
    }
}
