package dev.understudy.journal;

import dev.understudy.coverage.Coverage;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What has been recorded on its way into the journals, and what was counted of it on its way into the coverage. */
@Component
class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Buffer buffer;
    private final Underway underway;
    private final JournalStore store;
    private final Coverage coverage;

    Writing(JournalProperties settings, Underway underway, JournalStore store, Coverage coverage) {
        this.buffer = new Buffer(settings.keep());
        this.underway = underway;
        this.store = store;
        this.coverage = coverage;
    }

    void add(String life, Recording call) {
        buffer.add(life, call);
    }

    /** Writes what has been answered so far in an instance's rows; calls of others have their time. */
    void write(String life) {
        write(life::equals);
    }

    /** The same in all rows. */
    void write() {
        write(life -> true);
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

    /**
     * Writes all where no caller is there who could be told of a failure. Calls that could not be written are lost, counts of coverage are written
     * the next time.
     */
    void writeOrLog() {
        try {
            write();
            coverage.write();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What was recorded of calls was not written, to the journal or to the coverage: {}",
                    failed.getMessage());
        }
    }
}
