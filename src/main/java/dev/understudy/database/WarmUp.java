package dev.understudy.database;

import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
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

    private final EntityManagerFactory entities;
    private final ObjectProvider<WarmedUp> others;
    private final DatabaseProperties settings;

    WarmUp(EntityManagerFactory entities, ObjectProvider<WarmedUp> others, DatabaseProperties settings) {
        this.entities = entities;
        this.others = others;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp()) {
            Thread thread = new Thread(this::warm, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** Whatever fails here, because the server ends already or its database is away, fails again where it is needed. */
    private void warm() {
        try {
            entities.getMetamodel();
            others.forEach(WarmedUp::warmUp);
        } catch (RuntimeException failed) {
            LOG.debug("Not warmed up", failed);
        }
    }
}
