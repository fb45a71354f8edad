package dev.understudy.journal;

import dev.understudy.error.NoRoom;
import dev.understudy.error.NotFound;
import dev.understudy.instance.Instances;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Those who follow the journals. They end when the server begins to end: it would wait for them as for other calls. */
@Component
class Followers implements Lifecycle, Phased {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

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

    /** Tells each what has come since, as far as their connections take it; one at a time, or they would be told twice. */
    synchronized void feed() {
        followers.removeIf(Follower::isOver);
        followers.forEach(follower -> feed(follower, Follower::hasTakenAll));
    }

    /** Tells those who follow the journal of an instance all that there is in it, which is not to be found later. */
    synchronized void feedRest(String instance) {
        followers.stream()
                .filter(follower -> follower.instance().equals(instance))
                .forEach(follower -> feed(follower, each -> !each.isOver()));
    }

    /** Whoever cannot be told holds up nobody else. The database may be there again in a moment; what else fails would fail again. */
    private void feed(Follower follower, Predicate<Follower> more) {
        try {
            tell(follower, more);
            follower.keepAlive();
        } catch (NotFound deleted) {
            follower.end();
        } catch (DataAccessException failed) {
            LOG.debug("Somebody who follows a journal has to wait", failed);
        } catch (RuntimeException failed) {
            LOG.warn("Somebody who follows a journal cannot be told of its calls", failed);
            follower.end();
        }
    }

    /** What is left of the rows that its instance was in, where another server has let it leave them; then of those that it is in. */
    private void tell(Follower follower, Predicate<Follower> more) {
        String life = instances.get(follower.instance()).life();
        boolean all = tellOfOne(follower, more);
        if (all && !life.equals(follower.life())) {
            follower.goOnIn(life);
            tellOfOne(follower, more);
        }
    }

    /** Whether there is nothing left to tell. */
    private boolean tellOfOne(Follower follower, Predicate<Follower> more) {
        List<Call> calls;
        do {
            calls = store.oldest(follower.life(), follower.wanted(), CALLS);
            calls.forEach(call -> follower.tell(call.number(), json.writeValueAsString(call)));
        } while (calls.size() == CALLS && more.test(follower));
        return calls.size() < CALLS;
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
