package dev.understudy.database;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what hardly a call should have to wait for once the server is ready: Hibernate gets to know the entities, then whatever rooms have
 * ({@link WarmedUp}). It happens in a thread of its own, which ends with that.
 */
@Component
@Lazy(false)
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EntityManagerFactory entities;
    private final ObjectProvider<WarmedUp> others;
    private final DatabaseProperties settings;
    private @Nullable Thread thread;
    private volatile boolean serverEnds;

    WarmUp(EntityManagerFactory entities, ObjectProvider<WarmedUp> others, DatabaseProperties settings) {
        this.entities = entities;
        this.others = others;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp()) {
            thread = new Thread(this::warm, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** A database that is closed must not be opened again by somebody who is late, lest its file stay locked. */
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        serverEnds = true;
        if (thread != null) {
            thread.join(PATIENCE.toMillis());
        }
    }

    /** Whatever fails here, because the database is away, fails again where it is needed. */
    private void warm() {
        try {
            entities.getMetamodel();
            others.stream().takeWhile(other -> !serverEnds).forEach(WarmedUp::warmUp);
        } catch (RuntimeException failed) {
            LOG.debug("Not warmed up", failed);
        }
    }
}
