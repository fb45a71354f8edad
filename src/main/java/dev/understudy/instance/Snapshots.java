package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import dev.understudy.error.NoRoom;
import dev.understudy.error.NotFound;
import dev.understudy.error.Taken;
import dev.understudy.instance.DatasetExport.Outlines;
import dev.understudy.instance.copy.WorldHead;
import dev.understudy.instance.copy.WorldReader;
import dev.understudy.instance.copy.WorldWriter;
import dev.understudy.instance.dataset.Document;
import dev.understudy.instance.dataset.DocumentDiff;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Snapshots of instances. Each holds its rows in a schema of its own, beside the clock and what the instance was told. They outlive resets, and
 * end with their instance.
 */
@Component
public class Snapshots {

    private final SnapshotRegistry registry;
    private final Instances instances;
    private final SchemaKeeper schemas;
    private final SchemaWork work;
    private final Worlds worlds;
    private final DatasetExport export;
    private final CatalogSize catalog;
    private final int most;
    private final DataSize largest;

    Snapshots(
            SnapshotRegistry registry,
            Instances instances,
            SchemaKeeper schemas,
            SchemaWork work,
            Worlds worlds,
            DatasetExport export,
            CatalogSize catalog,
            InstanceProperties properties) {
        this.registry = registry;
        this.instances = instances;
        this.schemas = schemas;
        this.work = work;
        this.worlds = worlds;
        this.export = export;
        this.catalog = catalog;
        this.most = properties.maxSnapshots();
        this.largest = properties.maxSnapshotSize();
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
        Names.require("A snapshot", name);
        requireRoom(instance, name);
        return instances.during(instance, world -> keep(name, copied(world), false));
    }

    /** Brings an instance back to what it was: rows, ids, flags, clock, and what it was told. */
    public void restore(String instance, String name) {
        during(instance, name, world -> {
            instances.become(instance, world);
            schemas.copyAhead(world);
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

    /** Writes a snapshot as a file that any server can read which is not older. */
    public void write(String instance, String name, OutputStream file) {
        during(instance, name, world -> {
            Instant taken = world.createdAt(); // what is of the name by now may have been taken later
            InstanceClock clock = world.clock();
            WorldHead head = new WorldHead(schemas.version(), taken, clock.aheadOf(taken), clock.isStopped());
            work.in(world.schema(), connection -> {
                try (WorldWriter writer = new WorldWriter(file)) {
                    worlds.write(connection, head, writer);
                }
            });
            return true;
        });
    }

    /**
     * Keeps what such a file holds as a snapshot of an instance. What the file's instance was told is not in it.
     *
     * @return whether it is new; one of the name that was there is replaced
     */
    public boolean read(String instance, String name, InputStream file) {
        Names.require("A snapshot", name);
        requireRoom(instance, name);
        Instance owner = instances.get(instance);
        try (WorldReader reader = new WorldReader(file, largest.toBytes())) {
            WorldHead head = reader.head();
            requireNotNewer(head.tables());
            InstanceClock clock = clock(head);
            return keep(name, owner.with(schemas.read(reader, head.tables()), clock), true);
        }
    }

    /** In bytes. */
    public long largestFile() {
        return largest.toBytes();
    }

    /** What an instance has, as a dataset document. */
    public Document dataset(String instance) {
        return instances.during(instance, export::of);
    }

    /** What has come, gone and changed from one snapshot of an instance to another; null stands for what it is now. */
    public DocumentDiff diff(String instance, String from, @Nullable String to) {
        return during(
                instance,
                from,
                before -> to == null
                        ? instances.during(instance, after -> diff(before, after))
                        : during(instance, to, after -> diff(before, after)));
    }

    private DocumentDiff diff(Instance before, Instance after) {
        Outlines outlines = export.outlines(before, after);
        return DocumentDiff.of(outlines.before(), outlines.after(), outlines.columns());
    }

    private void requireNotNewer(int tables) {
        if (tables > schemas.version() || tables < 1) {
            throw new BadRequest("The file has tables of version " + tables + ", and this server knows those up to "
                    + schemas.version() + ": it was written by a newer server");
        }
    }

    /** One that runs goes on from the time here, whenever the file says that it was taken; it may have come to its end meanwhile. */
    private static InstanceClock clock(WorldHead head) {
        try {
            Instant shown = head.takenAt().plus(head.ahead());
            Instant next = head.stopped() ? shown : InstanceClock.now().plus(head.ahead());
            if (!shown.isBefore(InstanceClock.EARLIEST)
                    && !shown.isAfter(InstanceClock.LATEST)
                    && !next.isBefore(InstanceClock.EARLIEST)) {
                return new InstanceClock(head.ahead(), head.stopped() ? shown : null);
            }
        } catch (DateTimeException | ArithmeticException beyond) {
            // as is what can be said, but not kept
        }
        throw new BadRequest("The file has a clock beyond the years 1970 to 9999");
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
        long objects = schemas.during(world.schema(), () -> work.standingIn(world.schema(), catalog::objects));
        Snapshot snapshot = new Snapshot(name, world, InstanceClock.now(), objects, imported);
        while (true) {
            Optional<Snapshot> before = registry.find(world.name(), name);
            if (before.isEmpty() && registry.enter(snapshot, most)) {
                return true;
            }
            if (before.isPresent() && registry.replace(before.get(), snapshot)) {
                schemas.retire(before.get().world().schema());
                return false;
            }
            requireStillPossible(snapshot);
        }
    }

    /** The instance may have been deleted meanwhile, and others may have taken the last places. */
    private void requireStillPossible(Snapshot snapshot) {
        String instance = snapshot.world().name();
        try {
            instances.get(instance);
            requireRoom(instance, snapshot.name());
        } catch (NotFound | NoRoom refused) {
            schemas.retire(snapshot.world().schema());
            throw refused;
        }
    }

    /** Works with what a snapshot holds, which stays there meanwhile. */
    private <T> T during(String instance, String name, Function<Instance, T> use) {
        while (true) {
            Snapshot snapshot = get(instance, name);
            String schema = snapshot.world().schema();
            schemas.enter(schema);
            try {
                if (registry.find(instance, name).filter(snapshot::isSame).isPresent()) {
                    return use.apply(snapshot.world());
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
        return "The instance '" + instance + "' has no snapshot '" + name + "'" + ending(known.hint(name))
                + " Take one with: PUT /_understudy/instances/" + instance + "/snapshots/{snapshot}";
    }

    /** A question ends by itself. */
    private static String ending(String hint) {
        return hint.isEmpty() ? "." : hint;
    }

    private void requireRoom(String instance, String name) {
        if (registry.count() >= most && registry.find(instance, name).isEmpty()) {
            throw new NoRoom(
                    "There are " + most + " snapshots, as many as there may be (understudy.instances.max-snapshots)."
                            + " Delete one first: DELETE /_understudy/instances/{name}/snapshots/{snapshot}");
        }
    }
}
