package dev.understudy.matillion.userconfig;

import dev.understudy.auth.Passwords;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.matillion.web.LoginWatcher;
import dev.understudy.matillion.web.MatillionCaller;
import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes login users. There is always a Server Admin left, and nobody takes that role or the one to call from oneself. */
@Component
class LoginUsers {

    private final LoginUserRepository logins;
    private final LoginWatcher watcher;
    private final Passwords passwords;

    LoginUsers(LoginUserRepository logins, LoginWatcher watcher, Passwords passwords) {
        this.logins = logins;
        this.watcher = watcher;
        this.passwords = passwords;
    }

    LoginUser get(String name) {
        return logins.findByName(name).orElseThrow(() -> new NotFound("Unable to find user: " + name));
    }

    /** Only new users join the group of everybody: whose permission user was deleted gets none again. A password is set if one is sent. */
    void importOne(LoginUserInput fields, OnConflict onConflict, MatillionCaller caller) {
        String name = fields.requiredName();
        Optional<LoginUser> present = logins.findByName(name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        Names.check("Invalid user name", name);
        present.ifPresent(user -> checkDemotion(user, fields, caller));
        LoginUser user = present.orElseGet(() -> welcomed(name));
        user.grant(fields.flags());
        if (fields.password() != null) {
            user.setPassword(passwords.hash(fields.password()));
        }
    }

    private LoginUser welcomed(String name) {
        watcher.welcome(name);
        return logins.save(new LoginUser(name));
    }

    private void checkDemotion(LoginUser user, LoginUserInput fields, MatillionCaller caller) {
        boolean isCaller = user.name().equals(caller.name());
        if (isCaller && !fields.flags().api()) {
            throw new BadRequest("Unable to remove the API role from the current user: " + user.name());
        }
        if (!user.isAdmin() || fields.flags().admin()) {
            return;
        }
        if (isCaller) {
            throw new BadRequest("Unable to remove the Server Admin role from the current user: " + user.name());
        }
        if (logins.findAndHoldAdmins().stream().allMatch(admin -> admin.name().equals(user.name()))) {
            throw new BadRequest("Unable to remove the last Server Admin: " + user.name());
        }
    }
}
