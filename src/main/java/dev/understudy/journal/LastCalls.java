package dev.understudy.journal;

import dev.understudy.instance.EndWatcher;
import dev.understudy.instance.Instance;
import org.springframework.stereotype.Component;

/** Sees to it that who follows a journal is told of its last calls, which nobody finds any more once their rows are left behind, and that these are cleared away. */
@Component
class LastCalls implements EndWatcher {

    private final Followers followers;
    private final Background background;
    private final JournalStore store;

    LastCalls(Followers followers, Background background, JournalStore store) {
        this.followers = followers;
        this.background = background;
        this.store = store;
    }

    @Override
    public void ending(Instance instance) {
        if (followers.follow(instance.name())) {
            background.writeAndFeedRest(instance.name());
        }
        store.leaves(instance.life());
    }
}
