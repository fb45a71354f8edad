package dev.understudy.journal;

import dev.understudy.error.NoRoom;
import dev.understudy.error.NotFound;
import dev.understudy.instance.Instances;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Those who follow the journals. They end when the server begins to end: it would wait for them as for other calls. */
@Component
class Followers implements Lifecycle, Phased {

    /** Each holds a connection. */
    private static final int MOST = 64;

    /** At most, of each at a time. */
    private static final int CALLS = 500;

    private final JournalStore store;
    private final Instances instances;
    private final JsonMapper json;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    Followers(JournalStore store, Instances instances, JsonMapper json) {
        this.store = store;
        this.instances = instances;
        this.json = json;
    }

    void requireRoom() {
        if (followers.size() >= MOST) {
            throw new NoRoom("There are " + MOST + " who follow journals here, as many as there may be");
        }
    }

    void add(Follower follower) {
        followers.add(follower);
        follower.begin();
    }

    /** Whether somebody follows the journal of an instance. */
    boolean follow(String instance) {
        return followers.stream().anyMatch(follower -> follower.instance().equals(instance));
    }

    /** Tells each what has come since; one at a time, or they would be told twice. */
    synchronized void feed() {
        followers.removeIf(Follower::isOver);
        followers.forEach(this::feed);
    }

    private void feed(Follower follower) {
        try {
            String life = instances.get(follower.instance()).life();
            List<Call> calls = store.oldest(life, follower.wanted(), CALLS);
            calls.forEach(call -> follower.tell(call.number(), json.writeValueAsString(call)));
            follower.keepAlive();
        } catch (NotFound deleted) {
            follower.end();
        }
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        followers.forEach(Follower::end);
    }

    @Override
    public boolean isRunning() {
        return !followers.isEmpty();
    }

    /** Before the web server waits for its calls. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
