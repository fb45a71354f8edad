package dev.understudy.instance;

import dev.understudy.database.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The instances by name. The {@link Registry} is what counts; while this process alone can change it, what it says is remembered here, and no
 * request has to ask.
 */
@Component
class KnownInstances {

    private final Registry registry;
    private final Database database;

    /** What the registry says, or of a shared one, what it said last. */
    private final Map<String, Instance> byName = new ConcurrentHashMap<>();

    KnownInstances(Registry registry, Database database) {
        this.registry = registry;
        this.database = database;
    }

    /** Remembers all that there are. */
    void readAll() {
        registry.all().forEach(instance -> byName.put(instance.name(), instance));
    }

    @Nullable
    Instance find(String name) {
        return database.isShared() ? ask(name) : byName.get(name);
    }

    /** Whether what was found is so still, and its schema no other's; a shared schema is kept for a while in any case. */
    boolean isCurrent(Instance found) {
        return database.isShared() || byName.get(found.name()) == found;
    }

    /** Changes the registry, and remembers what it says afterwards. */
    synchronized boolean change(String name, Supplier<Boolean> change) {
        boolean changed = change.get();
        ask(name);
        return changed;
    }

    /** Waits for whoever has just entered it and does not remember it yet. */
    synchronized boolean exists(String name) {
        return ask(name) != null;
    }

    private @Nullable Instance ask(String name) {
        Instance now = registry.find(name).orElse(null);
        if (now == null) {
            byName.remove(name);
            return null;
        }
        return byName.merge(name, now, (before, after) -> after.following(before));
    }
}
