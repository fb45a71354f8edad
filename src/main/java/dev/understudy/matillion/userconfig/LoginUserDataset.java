package dev.understudy.matillion.userconfig;

import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.matillion.web.Names;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code matillion_logins}. */
@Component
class LoginUserDataset implements DatasetSection<LoginUserDataset.Entry> {

    /** @param password in clear; only its hash is stored */
    record Entry(
            @IdOf("matillion_login") long id,
            String name,
            @Nullable Secret password,
            boolean admin,
            boolean api,
            boolean projectAdmin,
            boolean readOnly) {

        LoginFlags flags() {
            return new LoginFlags(admin, api, projectAdmin, readOnly);
        }
    }

    private final Passwords passwords;

    LoginUserDataset(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "matillion_logins";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry login, Rows rows) {
        Names.check("Invalid user name", login.name());
        LoginFlags flags = login.flags();
        rows.add(
                "matillion_login",
                "id",
                login.id(),
                "name",
                login.name(),
                "password_hash",
                login.password() == null ? null : passwords.hash(login.password()),
                "admin",
                flags.admin(),
                "api",
                flags.api(),
                "project_admin",
                flags.projectAdmin(),
                "read_only",
                flags.readOnly());
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("matillion_login").stream()
                .map(login -> new Entry(
                        login.id("id"),
                        login.text("name"),
                        null,
                        login.flag("admin"),
                        login.flag("api"),
                        login.flag("project_admin"),
                        login.flag("read_only")));
    }
}
