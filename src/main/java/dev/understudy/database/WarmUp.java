package dev.understudy.database;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Does what hardly a call should have to wait for once the server is ready: Hibernate gets to know the entities, then whatever rooms have
 * ({@link WarmedUp}). It happens in a thread of its own, which ends with that. For a second it leaves the processors
 * to the first calls, which come as soon as they can.
 */
@Component
@Lazy(false)
class WarmUp implements SmartApplicationListener {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final Duration BEHIND_THE_START = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EntityManagerFactory entities;
    private final ObjectProvider<WarmedUp> others;
    private final DatabaseProperties settings;
    private final CountDownLatch serverEnds = new CountDownLatch(1);
    private @Nullable Thread thread;

    WarmUp(EntityManagerFactory entities, ObjectProvider<WarmedUp> others, DatabaseProperties settings) {
        this.entities = entities;
        this.others = others;
        this.settings = settings;
    }

    @Override
    public boolean supportsEventType(Class<? extends ApplicationEvent> event) {
        return event == ApplicationReadyEvent.class || event == ContextClosedEvent.class;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent) {
            begin();
        } else {
            end();
        }
    }

    private void begin() {
        if (settings.warmUp()) {
            thread = new Thread(this::warm, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** A database that is closed must not be opened again by somebody who is late, lest its file stay locked. */
    private void end() {
        serverEnds.countDown();
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException goOn) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails here, because the database is away, fails again where it is needed. */
    private void warm() {
        try {
            if (endsWithin(BEHIND_THE_START)) {
                return;
            }
            entities.getMetamodel();
            others.stream().takeWhile(other -> !endsWithin(Duration.ZERO)).forEach(WarmedUp::warmUp);
        } catch (RuntimeException failed) {
            LOG.debug("Not warmed up", failed);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return serverEnds.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
