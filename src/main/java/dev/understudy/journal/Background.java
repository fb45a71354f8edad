package dev.understudy.journal;

import dev.understudy.coverage.Coverage;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The journal's task in the background: it writes what was recorded half a second after the first call of it, and feeds those
 * who follow a journal. Without calls and followers it sleeps; its thread begins with the first of them.
 */
@Component
class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final long MILLIS = 500;

    private final Buffer buffer;
    private final Underway underway;
    private final JournalStore store;
    private final Coverage coverage;
    private final Followers followers;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor tasks = new ScheduledThreadPoolExecutor(1, Background::thread);
    private @Nullable ScheduledFuture<?> feeding;

    Background(
            JournalProperties settings, Underway underway, JournalStore store, Coverage coverage, Followers followers) {
        this.buffer = new Buffer(settings.keep());
        this.underway = underway;
        this.store = store;
        this.coverage = coverage;
        this.followers = followers;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "journal");
        thread.setDaemon(true);
        return thread;
    }

    void add(String life, Recording call) {
        buffer.add(life, call);
        if (due.compareAndSet(false, true)) {
            tasks.schedule(this::writeAndFeed, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes what has been answered so far in an instance's rows; calls of others have their time. */
    void write(String life) {
        write(life::equals);
    }

    /** The same in all rows. */
    void write() {
        write(life -> true);
    }

    private void writeAll() {
        due.set(false);
        write();
        coverage.write();
    }

    /** What came later is written later: the call that it followed may have been answered meanwhile, and not been recorded yet. */
    private void write(Predicate<String> lives) {
        Instant now = Recording.now();
        underway.await(lives);
        take(lives, now);
    }

    /** Whoever comes second may count on what the first has taken to have been written. */
    private synchronized void take(Predicate<String> lives, Instant until) {
        store.write(buffer.take(lives, until));
    }

    /** Those who follow are looked after as long as there are any: other servers write, too. */
    synchronized void follow(Follower follower) {
        followers.add(follower);
        if (feeding == null) {
            feeding = tasks.scheduleWithFixedDelay(() -> feed(followers::feed), 0, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes what has been answered so far, and tells whoever follows; what fails of it is told to nobody. */
    void writeAndFeed() {
        writeOrTell();
        feed(followers::feed);
    }

    /** The same before an instance's calls are let go: whoever follows them is told of all that are left. */
    void writeAndFeedRest(String instance) {
        writeOrTell();
        feed(() -> followers.feedRest(instance));
    }

    /** No caller is there who could be told. Calls that could not be written are lost, counts of coverage are written the next time. */
    private void writeOrTell() {
        try {
            writeAll();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What was recorded of calls was not written, to the journal or to the coverage: {}",
                    failed.getMessage());
        }
    }

    private void feed(Runnable feed) {
        try {
            feed.run();
        } catch (RuntimeException failed) {
            LOG.debug("Those who follow a journal have to wait", failed);
        }
        restWithoutFollowers();
    }

    private synchronized void restWithoutFollowers() {
        if (feeding != null && !followers.isRunning()) {
            feeding.cancel(false);
            feeding = null;
        }
    }

    /** The server ends, and the last calls have been answered. */
    @Override
    public void destroy() {
        tasks.shutdownNow();
        if (due.get()) {
            writeOrTell();
        }
    }
}
