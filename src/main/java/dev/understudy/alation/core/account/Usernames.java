package dev.understudy.alation.core.account;

import dev.understudy.database.Turns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names that people log in with and programs are called by: in any case they are one. */
@Component
class Usernames {

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
        String login = UserAccount.login(username);
        turns.takeShared("user_account", List.of(login));
        return users.findByLogin(login).isEmpty();
    }
}
