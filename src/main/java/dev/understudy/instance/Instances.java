package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import dev.understudy.error.NoRoom;
import dev.understudy.error.NotFound;
import dev.understudy.instance.dataset.Dataset;
import dev.understudy.instance.dataset.Datasets;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import dev.understudy.metrics.Tally;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The instances of this server: looked up on every request, made and unmade through the control plane. */
@Component
public class Instances implements InitializingBean, SmartInitializingSingleton, DisposableBean {

    public static final String DEFAULT = "default";

    /** What can be done to one. */
    enum Change {
        CREATED,
        RESET,
        DELETED
    }

    private final Registry registry;
    private final KnownInstances known;
    private final SnapshotRegistry snapshots;
    private final SchemaKeeper schemas;
    private final Datasets datasets;
    private final int most;
    private final ObjectProvider<EndWatcher> watchers;
    private final BesideTheStart beginning = new BesideTheStart(this::begin);
    private final Tally<Change> changes = new Tally<>(Change.class);

    Instances(
            Registry registry,
            KnownInstances known,
            SnapshotRegistry snapshots,
            SchemaKeeper schemas,
            Datasets datasets,
            InstanceProperties settings,
            ObjectProvider<EndWatcher> watchers) {
        this.registry = registry;
        this.known = known;
        this.snapshots = snapshots;
        this.schemas = schemas;
        this.datasets = datasets;
        this.most = settings.max();
        this.watchers = watchers;
    }

    /** The rest of the start has nothing to do with the database, and need not wait for it. */
    @Override
    public void afterPropertiesSet() {
        beginning.begin("default-instance");
    }

    /** The default instance is there before the first request, and before whoever asks for it once all beans are there. */
    @Override
    public void afterSingletonsInstantiated() {
        beginning.join();
    }

    /** Nobody may close the database beforehand: whoever came late would open it again. */
    @Override
    public void destroy() {
        beginning.settle();
    }

    private void begin() {
        schemas.prepare();
        known.readAll();
        create(DEFAULT, null);
    }

    /** The named instance, or the failure that names the call which creates it. */
    public Instance get(String name) {
        Instance instance = known.find(name);
        if (instance == null) {
            throw new NotFound("No instance is named '" + name + "'. Create it with: PUT /_understudy/instances/"
                    + (Names.isOne(name) ? name : "{name}"));
        }
        return instance;
    }

    /**
     * The named instance for a request, whose schema stays where it is until the request {@link #leave leaves} it, whatever
     * becomes of the instance meanwhile.
     */
    Instance enter(String name) {
        while (true) {
            Instance instance = get(name);
            schemas.enter(instance.schema());
            if (known.isCurrent(instance)) {
                return instance;
            }
            schemas.leave(instance.schema()); // reset or deleted at this very moment
        }
    }

    void leave(Instance instance) {
        schemas.leave(instance.schema());
    }

    /** Asks something of the default instance outside of any request. */
    public <T> T inDefault(Supplier<T> question) {
        return during(DEFAULT, instance -> {
            CurrentInstance.enter(instance);
            try {
                return question.get();
            } finally {
                CurrentInstance.leave();
            }
        });
    }

    /** Works with an instance, whose schema stays where it is meanwhile. */
    <T> T during(String name, Function<Instance, T> work) {
        Instance instance = enter(name);
        try {
            return work.apply(instance);
        } finally {
            leave(instance);
        }
    }

    /** All instances by name. */
    public List<Instance> all() {
        return registry.all();
    }

    /** How many there are. */
    int count() {
        return registry.count();
    }

    /** What this server has done to instances, which one is no matter. */
    Tally<Change> changes() {
        return changes;
    }

    /**
     * Makes an instance filled from a dataset. Of several calls at once for the same name one makes it.
     *
     * @param dataset the dataset's name, or null for the one the server was started with
     * @return whether it is new; one that exists is left as it is
     */
    public boolean create(String name, @Nullable String dataset) {
        Names.require("An instance", name);
        Dataset content = datasets.named(dataset, schemas::firstId);
        return make(name, () -> Instance.fresh(name, schemas.filled(content.rows()), content.name()));
    }

    /**
     * Makes an instance that goes on where another world is.
     *
     * @param world nobody may empty its schema meanwhile
     * @return whether it is new; one that exists is left as it is
     */
    boolean createFrom(Instance world, String name) {
        Names.require("An instance", name);
        return make(name, () -> world.copy(name, schemas.copied(world)));
    }

    private boolean make(String name, Supplier<Instance> making) {
        if (known.exists(name)) {
            return false;
        }
        requireRoom();
        Instance instance = making.get();
        boolean entered = known.change(name, () -> registry.enter(instance, most));
        if (entered) {
            changes.count(Change.CREATED);
            return true;
        }
        schemas.retire(instance.schema());
        if (!known.exists(name)) { // others have taken the last places meanwhile
            requireRoom();
        }
        return false;
    }

    private void requireRoom() {
        if (count() >= most) {
            throw new NoRoom("There are " + most + " instances, as many as there may be (understudy.instances.max)."
                    + " Delete one first: DELETE /_understudy/instances/{name}");
        }
    }

    /**
     * Brings an instance back to what it was when it was made: rows, ids, flags and clock; what it was told is forgotten. Requests at work there end in the world
     * that they began in.
     */
    public void reset(String name) {
        replace(name, old -> {
            Rows content = datasets.again(old.dataset(), schemas::firstId).rows();
            return Instance.fresh(name, schemas.filled(content), old.dataset());
        });
    }

    /** Lets an instance go on where another world is; a reset still brings back what the instance was made from. */
    void become(String name, Instance world) {
        replace(name, old -> world.copy(name, schemas.copied(world)));
    }

    /** Lets an instance begin anew with what a dataset document says; a reset still brings back what the instance was made from. */
    public void load(String name, String document) {
        Rows content = datasets.read(document, World.empty(schemas::firstId)).rows();
        replace(name, old -> Instance.fresh(name, schemas.filled(content), old.dataset()));
    }

    private void replace(String name, UnaryOperator<Instance> making) {
        Instance old = get(name);
        Instance next = making.apply(old);
        watchers.forEach(watcher -> watcher.ending(old));
        boolean moved = known.change(name, () -> registry.move(old, next));
        schemas.retire(moved ? old.schema() : next.schema());
        changes.count(Change.RESET);
        get(name); // deleted meanwhile: says so
    }

    /** Deletes an instance and its snapshots. */
    public void delete(String name) {
        if (name.equals(DEFAULT)) {
            throw new BadRequest("The instance 'default' cannot be deleted; reset it instead");
        }
        Instance instance = get(name);
        while (!remove(instance)) { // reset or deleted meanwhile, or there is one more snapshot
            instance = get(name);
        }
        changes.count(Change.DELETED);
        schemas.retire(instance.schema());
    }

    private boolean remove(Instance instance) {
        String name = instance.name();
        snapshots.of(name).stream()
                .filter(snapshots::remove)
                .forEach(snapshot -> schemas.retire(snapshot.world().schema()));
        watchers.forEach(watcher -> watcher.ending(instance));
        return known.change(name, () -> registry.remove(instance));
    }
}
