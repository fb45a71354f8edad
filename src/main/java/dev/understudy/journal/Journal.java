package dev.understudy.journal;

import dev.understudy.instance.Instance;
import jakarta.servlet.AsyncContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journals of the instances. Whoever reads one finds all that has been answered before, and of other servers all but the last half second. */
@Component
public class Journal {

    private final JournalProperties settings;
    private final JournalStore store;
    private final Writing writing;
    private final Background background;
    private final Followers followers;

    Journal(
            JournalProperties settings,
            JournalStore store,
            Writing writing,
            Background background,
            Followers followers) {
        this.settings = settings;
        this.store = store;
        this.writing = writing;
        this.background = background;
        this.followers = followers;
    }

    /** How many calls of an instance are kept. */
    public int kept() {
        return settings.keep();
    }

    /** Whether an instance's heads and bodies are kept. */
    public boolean keepsBodies(Instance instance) {
        JournalSetting told = instance.setting(JournalSetting.class);
        return told == null ? settings.bodies() : told.bodies();
    }

    /** The last of the wanted calls, newest first. */
    public List<Call> newest(Instance instance, Wanted wanted, int most) {
        settle(instance);
        return store.newest(instance.life(), wanted, most);
    }

    /** The greatest id; 0 if there is no call. */
    public long last(Instance instance) {
        settle(instance);
        return store.last(instance.life());
    }

    /** The least id; 0 if there is no call. */
    public long first(Instance instance) {
        return store.first(instance.life());
    }

    public Optional<Call> find(Instance instance, long id) {
        settle(instance);
        return store.find(instance.life(), id);
    }

    /** Heads and bodies of a call, if they were kept. */
    public Optional<Exchange> exchange(Instance instance, long id) {
        return store.exchange(instance.life(), id);
    }

    /** Who follows is told first of what is let go. */
    public void clear(Instance instance) {
        if (followers.follow(instance.name())) {
            background.writeAndFeedRest(instance.name());
        }
        settle(instance);
        store.clear(instance.life());
    }

    /** Writes what has been answered so far in an instance. */
    public void settle(Instance instance) {
        writing.write(instance.life());
    }

    /** The same in all instances. */
    public void settleAll() {
        writing.write();
    }

    /**
     * Tells a caller of the calls to come, as server-sent events; refuses one more where too many follow.
     *
     * @param after id of the last call that is known; null for the last there is, unless a time is given
     * @param call is begun when nothing is left that could be refused: who waits for events is told of no failure
     */
    public void follow(Instance instance, @Nullable Long after, @Nullable Instant from, Supplier<AsyncContext> call) {
        long known = after != null ? after : from != null ? 0 : last(instance);
        background.follow(() -> new Follower(instance, known, from, call.get()));
    }
}
