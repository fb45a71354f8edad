package dev.understudy.alation.core.account;

import dev.understudy.database.WarmedUp;
import dev.understudy.instance.Instances;
import org.springframework.stereotype.Component;

/**
 * Has the first repository made. With it comes what all of them share, the parser of their queries above all, which is half a second of a first
 * call.
 */
@Component
class WarmUsers implements WarmedUp {

    private static final long SOMEBODY = 1;

    private final UserRepository users;
    private final Instances instances;

    WarmUsers(UserRepository users, Instances instances) {
        this.users = users;
        this.instances = instances;
    }

    @Override
    public void warmUp() {
        instances.inDefault(() -> users.findById(SOMEBODY));
    }
}
