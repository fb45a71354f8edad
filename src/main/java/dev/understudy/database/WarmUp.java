package dev.understudy.database;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has Hibernate get to know the entities once the server is ready, so that hardly a call has to wait for it: in a thread of its own, which
 * ends with that.
 */
@Component
@Lazy(false)
class WarmUp {

    private final EntityManagerFactory entities;
    private final DatabaseProperties settings;

    WarmUp(EntityManagerFactory entities, DatabaseProperties settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp()) {
            Thread thread = new Thread(entities::getMetamodel, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }
}
