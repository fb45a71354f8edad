package dev.understudy.alation.core.account;

import dev.understudy.database.Turns;
import dev.understudy.web.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names that people log in with and programs are called by: in any case they are one. */
@Component
class Usernames {

    private static final int LONGEST = 150;

    private final UserRepository users;
    private final Turns turns;

    Usernames(UserRepository users, Turns turns) {
        this.users = users;
        this.turns = turns;
    }

    /** For who looks at a user before it gets another name. */
    void look() {
        turns.look();
    }

    /** Whether nobody has a name. Two who take it at once change the same row, so one of them is done again and finds it taken. */
    boolean isFree(String username) {
        return named(username).isEmpty();
    }

    /** Whether somebody may be called so from now on: one of two duplicates may share a name with the other, but not letter by letter. */
    boolean isFreeFor(UserAccount user, String username) {
        if (username.equals(user.username())) {
            return true;
        }
        boolean isOwn = UserAccount.login(username).equals(user.login());
        return named(username).stream()
                .noneMatch(other -> !isOwn || other.username().equals(username));
    }

    /** So much of a name as leaves room for an end, which has as many underscores behind it as it takes until nobody is called so. */
    String free(String name, String end) {
        String wanted = Texts.beginning(name, LONGEST - end.length()) + end;
        return isFree(wanted) ? wanted : free(name, end + "_");
    }

    private List<UserAccount> named(String username) {
        String login = UserAccount.login(username);
        turns.takeShared("user_account", List.of(login));
        return users.findByLogin(login);
    }
}
