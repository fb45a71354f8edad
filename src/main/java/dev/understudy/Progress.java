package dev.understudy;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/** Says that a start which takes long is going on. It looks at the time whenever a step begins, so it needs no thread. */
final class Progress implements ApplicationStartup, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final long begin = System.nanoTime();
    private Duration next;

    /** Nobody waits for a start that only prepares beans, as a part of a build. */
    private boolean quiet = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);

    /** @param patience how long nothing is said; then twice as long, and so on */
    Progress(Duration patience) {
        this.next = patience;
    }

    @Override
    public StartupStep start(String step) {
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        if (!quiet && taken.compareTo(next) > 0) {
            LOG.info("Understudy is starting; {} s so far", taken.toSeconds());
            next = taken.multipliedBy(2);
        }
        return DEFAULT.start(step);
    }

    /** What is made later is made for a call. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        quiet = true;
    }
}
