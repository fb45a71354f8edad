package dev.understudy.instance;

import dev.understudy.database.Database;
import dev.understudy.error.TryLater;
import dev.understudy.instance.SchemaStates.Outdated;
import dev.understudy.instance.SchemaStates.State;
import dev.understudy.instance.copy.WorldReader;
import dev.understudy.instance.dataset.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes the schemas that instances live in, and takes them back. A schema that an instance has left is emptied and kept for the
 * next one as soon as no request is at work there, which is several times quicker than to drop it and make another, unless it has very many rows.
 */
@Component
class SchemaKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaKeeper.class);

    /** H2 takes the longer to drop a schema the more others there are, with a hundred several seconds, and whoever makes an instance waits for it. */
    private static final int AT_ONCE = 2;

    private final DataSource connections;
    private final SchemaWork work;
    private final Schemas schemas;
    private final Registry registry;
    private final SchemaStates states;
    private final Database database;
    private final Worlds worlds;
    private final SchemaUses uses = new SchemaUses();
    private final IdleSchemas idle;
    private final CopiesAhead ahead = new CopiesAhead();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final Duration grace;
    private final Duration idleAfter;

    SchemaKeeper(
            DataSource connections,
            SchemaWork work,
            Schemas schemas,
            Registry registry,
            SchemaStates states,
            Worlds worlds,
            Database database,
            InstanceProperties properties) {
        this.connections = connections;
        this.work = work;
        this.schemas = schemas;
        this.registry = registry;
        this.states = states;
        this.worlds = worlds;
        this.database = database;
        this.idle = new IdleSchemas(schemas, uses, work);
        this.idleAfter = properties.idle();
        this.grace = database.isShared() ? properties.grace() : Duration.ZERO;
    }

    /** Makes what all instances need, or brings what is there up to date; clears away what nobody needs any more. */
    void prepare() {
        int found = registry.inTurn(registry::prepare);
        int upgraded = registry.inTurn(this::upgrade);
        if (found < schemas.version()) {
            database.endUpgrade(found);
        }
        if (upgraded > 0) {
            LOG.info("Brought {} instances from version {} to version {}", upgraded, found, schemas.version());
        }
        dropLeftovers();
    }

    /**
     * Brings the schemas of instances that servers of an older version have left up to date; the others are not worth it. Whatever
     * cuts this off, the next start goes on with it.
     */
    private int upgrade() {
        int upgraded = 0;
        for (Outdated outdated : states.outdated()) {
            String schema = outdated.schema();
            if (outdated.state() == State.LIVE) {
                work.in(schema, connection -> schemas.upgrade(connections, schema, outdated.version()));
                states.markUpToDate(schema);
                upgraded++;
            } else if (states.take(schema, outdated.state(), State.RETIRED, InstanceClock.now())) {
                drop(schema);
            }
        }
        return upgraded;
    }

    /** The version of the tables. */
    int version() {
        return schemas.version();
    }

    /** A schema of its own for an instance, with all tables and these rows. Nobody knows of it until an instance is entered. */
    String filled(Rows content) {
        return filled(connection -> schemas.start(connection, content));
    }

    /** The same with what is in another world. */
    String copied(Instance world) {
        return ahead.take(world.schema())
                .filter(this::goesLive)
                .orElseGet(() -> filled(connection -> worlds.copy(connection, world.schema())));
    }

    /** Has the next copy of a world made ahead, where this process alone says what schemas are good for. */
    void copyAhead(Instance world) {
        String schema = world.schema();
        if (database.isShared()) {
            return;
        }
        enter(schema);
        boolean begun = ahead.begin(
                schema,
                () -> built(schemas.version(), connection -> worlds.copy(connection, schema)),
                () -> leave(schema));
        if (!begun) {
            leave(schema);
        }
    }

    /** The same with what is in a file; the tables are as they were when it was written, and brought up to date behind it. */
    String read(WorldReader file, int version) {
        return filled(version, connection -> {
            worlds.read(connection, file);
            if (version < schemas.version()) {
                schemas.upgrade(connections, connection.getSchema(), version);
            }
        });
    }

    private String filled(SchemaWork.Work filling) {
        return filled(schemas.version(), filling);
    }

    /**
     * @param version of the empty schema
     * @param filling on a connection that stands there
     */
    private String filled(int version, SchemaWork.Work filling) {
        makeRoom();
        String schema = built(version, filling);
        if (!goesLive(schema)) {
            throw new TryLater("Another server has taken over", 1);
        }
        prepareSpare();
        return schema;
    }

    /** Where others share it, it may be retired without our knowing, and nobody minds whether it is idle. */
    private boolean goesLive(String schema) {
        boolean lives = states.take(schema, State.BUILDING, State.LIVE, InstanceClock.now());
        if (lives && !database.isShared()) {
            uses.begin(schema);
        }
        return lives;
    }

    /** A filled schema that nobody lives in yet; if that stays so, the next start clears it away. */
    private String built(int version, SchemaWork.Work filling) {
        return database.isShared() ? build(version, filling) : buildAlone(version, filling);
    }

    /** H2 has one lock for all its schemas; whoever changes tables holds it so often that others, who need it too, might wait for ever. */
    private synchronized String buildAlone(int version, SchemaWork.Work filling) {
        return build(version, filling);
    }

    private String build(int version, SchemaWork.Work filling) {
        String schema = version == schemas.version() ? empty() : fresh(version);
        try {
            work.in(schema, filling);
            count(schema);
        } catch (RuntimeException refused) {
            retire(schema);
            throw refused;
        }
        return schema;
    }

    /** All is well without it, but slower. */
    private void count(String schema) {
        try {
            work.in(schema, database::countAll);
        } catch (DataAccessException failed) {
            LOG.debug("Schema {} was not counted", schema, failed);
        }
    }

    /**
     * Where others have a word in when a schema is emptied, and where it takes a while to make one, the next one is made ahead: whoever
     * needs it need not wait. One at a time, and nothing depends on it; if the server ends meanwhile, the next start clears it away.
     */
    private void prepareSpare() {
        if (database.isShared() && preparing.compareAndSet(false, true)) {
            Thread preparer = new Thread(this::prepareOne, "spare-schema");
            preparer.setDaemon(true);
            preparer.start();
        }
    }

    private void prepareOne() {
        try {
            if (states.in(State.SPARE, InstanceClock.now()).isEmpty()) {
                states.mark(fresh(schemas.version()), State.SPARE, InstanceClock.now());
            }
        } catch (RuntimeException failed) {
            LOG.debug("No schema was made ahead", failed);
        } finally {
            preparing.set(false);
        }
    }

    /** The id that a table gives first in every schema, whatever one that is empty now has given before. */
    long firstId(String table) {
        Tables known = schemas.known();
        return (known == null ? learnt() : known).firstId(table);
    }

    /** The tables of the first schema, which waits for an instance then. */
    private Tables learnt() {
        String schema = empty();
        Tables tables = work.askIn(schema, schemas::tables);
        states.mark(schema, State.SPARE, InstanceClock.now());
        return tables;
    }

    void enter(String schema) {
        uses.enter(schema);
        try {
            if (idle.has(schema)) {
                bringBack(schema);
            }
        } catch (RuntimeException failed) {
            leave(schema);
            throw failed;
        }
    }

    /** Asks something of a schema that stays where it is meanwhile. */
    <T> T during(String schema, Supplier<T> question) {
        enter(schema);
        try {
            return question.get();
        } finally {
            leave(schema);
        }
    }

    private void makeRoom() {
        if (idle.isMemoryShort()) {
            putAwayUnused(InstanceClock.now().minus(idleAfter), AT_ONCE);
        }
    }

    /** Those first that have waited the longest. It is done for others, who do not fail because of it. */
    void putAwayUnused(Instant since, int most) {
        for (String schema : idle.unusedSince(since, most)) {
            try {
                putAway(schema);
            } catch (RuntimeException failed) {
                LOG.warn("Schema {} was not put away", schema, failed);
            }
        }
    }

    /** Gives back the memory of a schema that nobody uses; whoever enters it finds it as it was. */
    synchronized void putAway(String schema) {
        idle.putAway(schema);
    }

    private synchronized void bringBack(String schema) {
        idle.bringBack(schema);
    }

    /** Whether a schema has been put away, and not brought back yet. */
    boolean isAway(String schema) {
        return idle.has(schema);
    }

    void leave(String schema) {
        if (uses.leave(schema) && grace.isZero()) {
            takeBack(schema);
        }
    }

    /** Takes a schema back once the last request has left it, or where others share it, once their requests have had time to. */
    void retire(String schema) {
        states.mark(schema, State.RETIRED, InstanceClock.now());
        if (uses.retire(schema) && grace.isZero()) {
            takeBack(schema);
        }
        if (!grace.isZero()) {
            states.in(State.RETIRED, InstanceClock.now().minus(grace)).forEach(this::takeBack);
        }
    }

    /**
     * Drops what a server has left behind that ended while it made or took back schemas. One that nobody names was filled for nothing, or has been
     * left just now, with requests still at work there: it is retired, and taken back as all others.
     */
    private void dropLeftovers() {
        states.unnamed(longAgo())
                .forEach(schema -> states.take(schema, State.LIVE, State.RETIRED, InstanceClock.now()));
        for (State state : new State[] {State.BUILDING, State.RETIRED}) {
            states.in(state, longAgo()).stream()
                    .filter(schema -> states.take(schema, state, State.BUILDING, InstanceClock.now()))
                    .forEach(this::drop);
        }
    }

    private Instant longAgo() {
        return InstanceClock.now().minus(grace.multipliedBy(10));
    }

    private String empty() {
        String spare = spare();
        return spare == null ? fresh(schemas.version()) : spare;
    }

    private @Nullable String spare() {
        Instant now = InstanceClock.now();
        return states.in(State.SPARE, now).stream()
                .filter(schema -> states.take(schema, State.SPARE, State.BUILDING, now))
                .findFirst()
                .orElse(null);
    }

    /** One at a time: databases lock all that their tables are described in. */
    private synchronized String fresh(int version) {
        String schema = states.begin(InstanceClock.now());
        work.here(connection -> schemas.create(connection, schema));
        work.in(schema, connection -> schemas.migrate(connection, version));
        return schema;
    }

    /** A request that was the last one in a schema must not fail because of it. */
    private void takeBack(String schema) {
        try {
            if (states.take(schema, State.RETIRED, State.BUILDING, InstanceClock.now())) { // else somebody else does it
                ahead.take(schema).ifPresent(this::drop);
                emptyOrDrop(schema);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Schema {} is left behind until the next start", schema, failed);
        }
    }

    private void emptyOrDrop(String schema) {
        if (idle.has(schema) && wasAway(schema)) {
            states.forget(schema);
        } else if (states.in(State.SPARE, InstanceClock.now()).size() < database.sparesWorthKeeping()
                && !isLarge(schema)) {
            work.in(schema, schemas::empty);
            states.mark(schema, State.SPARE, InstanceClock.now());
        } else {
            drop(schema);
        }
    }

    /** Whether a schema had been put away; one that is only about to be is waited for. */
    private synchronized boolean wasAway(String schema) {
        return idle.forget(schema);
    }

    private boolean isLarge(String schema) {
        return work.askHere(connection -> schemas.isLarge(connection, schema));
    }

    private synchronized void drop(String schema) {
        work.here(connection -> schemas.drop(connection, schema));
        states.forget(schema);
    }
}
