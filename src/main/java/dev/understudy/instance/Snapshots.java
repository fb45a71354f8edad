package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.error.NoRoom;
import dev.understudy.error.NotFound;
import dev.understudy.error.Taken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Snapshots of instances. Each holds its rows in a schema of its own, beside the clock and what the instance was told. They outlive resets, and
 * end with their instance.
 */
@Component
public class Snapshots {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final SnapshotRegistry registry;
    private final Instances instances;
    private final SchemaKeeper schemas;
    private final CatalogSize catalog;
    private final int most;

    Snapshots(
            SnapshotRegistry registry,
            Instances instances,
            SchemaKeeper schemas,
            CatalogSize catalog,
            InstanceProperties properties) {
        this.registry = registry;
        this.instances = instances;
        this.schemas = schemas;
        this.catalog = catalog;
        this.most = properties.maxSnapshots();
    }

    /** Those of an instance, the oldest first. */
    public List<Snapshot> of(String instance) {
        instances.get(instance);
        return registry.of(instance);
    }

    /**
     * Keeps what an instance is at this moment. Calls that are at work there are neither held up nor seen halfway.
     *
     * @return whether it is new; one of the name that was there is replaced
     */
    public boolean take(String instance, String name) {
        requireName(name);
        requireRoom(instance, name);
        return instances.during(instance, world -> keep(name, copied(world), false));
    }

    /** Brings an instance back to what it was: rows, ids, flags, clock, and what it was told. */
    public void restore(String instance, String name) {
        during(instance, name, world -> {
            instances.become(instance, world);
            return true;
        });
    }

    /** Makes an instance that goes on where another was. */
    public Instance fork(String instance, String name, String to) {
        return during(instance, name, world -> create(to, world));
    }

    /** Makes an instance that goes on where another is. */
    public Instance fork(String instance, String to) {
        return instances.during(instance, world -> create(to, world));
    }

    public void delete(String instance, String name) {
        Snapshot snapshot = get(instance, name);
        if (registry.remove(snapshot)) {
            schemas.retire(snapshot.world().schema());
        } else { // replaced or deleted meanwhile
            delete(instance, name);
        }
    }

    private Instance create(String to, Instance world) {
        if (!instances.createFrom(world, to)) {
            throw new Taken(
                    "There is an instance '" + to
                            + "' already. Delete it first, or take another name; a snapshot can be restored in its own instance");
        }
        return instances.get(to);
    }

    private Instance copied(Instance world) {
        return world.copy(world.name(), schemas.copied(world));
    }

    private boolean keep(String name, Instance world, boolean imported) {
        long objects = schemas.standingOn(world.schema(), catalog::objects);
        Snapshot snapshot = new Snapshot(name, world, InstanceClock.now(), objects, imported);
        while (true) {
            Optional<Snapshot> before = registry.find(world.name(), name);
            if (before.isEmpty() && registry.enter(snapshot)) {
                return true;
            }
            if (before.isPresent() && registry.replace(before.get(), snapshot)) {
                schemas.retire(before.get().world().schema());
                return false;
            }
            requireStillThere(snapshot);
        }
    }

    private void requireStillThere(Snapshot snapshot) {
        try {
            instances.get(snapshot.world().name());
        } catch (NotFound deleted) {
            schemas.retire(snapshot.world().schema());
            throw deleted;
        }
    }

    /** Works with what a snapshot holds, which stays there meanwhile. */
    private <T> T during(String instance, String name, Function<Instance, T> work) {
        while (true) {
            Snapshot snapshot = get(instance, name);
            String schema = snapshot.world().schema();
            schemas.enter(schema);
            try {
                if (registry.find(instance, name).filter(snapshot::isSame).isPresent()) {
                    return work.apply(snapshot.world());
                }
            } finally {
                schemas.leave(schema);
            }
        }
    }

    private Snapshot get(String instance, String name) {
        instances.get(instance);
        return registry.find(instance, name).orElseThrow(() -> new NotFound(unknown(instance, name)));
    }

    private String unknown(String instance, String name) {
        Nearest known =
                new Nearest(registry.of(instance).stream().map(Snapshot::name).toList());
        return "The instance '" + instance + "' has no snapshot '" + name + "'" + known.hint(name)
                + ". Take one with: PUT /_understudy/instances/" + instance + "/snapshots/{snapshot}";
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadRequest(
                    "A snapshot's name has 1 to 40 of the characters a-z, 0-9 and '-', not '" + name + "'");
        }
    }

    private void requireRoom(String instance, String name) {
        if (registry.count() >= most && registry.find(instance, name).isEmpty()) {
            throw new NoRoom(
                    "There are " + most + " snapshots, as many as there may be (understudy.instances.max-snapshots)."
                            + " Delete one first: DELETE /_understudy/instances/{name}/snapshots/{snapshot}");
        }
    }
}
