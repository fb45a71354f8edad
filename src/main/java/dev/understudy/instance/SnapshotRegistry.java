package dev.understudy.instance;

import dev.understudy.database.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which snapshots there are and which schema holds each, beside the {@link Registry} and as it. They are there as long as their instance is. */
final class SnapshotRegistry {

    static final String TABLE = """
            create table if not exists understudy.snapshot (
                instance varchar(40) %1$s not null references understudy.instance,
                name varchar(40) %1$s not null,
                schema_name varchar(60) not null,
                dataset varchar(1000) not null,
                ts_taken timestamp(6) with time zone not null,
                clock_ahead bigint not null, -- microseconds
                clock_stopped bigint, -- since the epoch
                settings varchar(1000000),
                objects bigint not null,
                imported boolean not null,
                primary key (instance, name)
            )""";

    private static final String SELECT =
            "select instance, name, schema_name, dataset, ts_taken, clock_ahead, clock_stopped, settings, objects, imported"
                    + " from understudy.snapshot where instance = ? ";

    private final JdbcTemplate sql;
    private final Registry instances;

    /** @param sql over connections that stand on no instance's schema */
    SnapshotRegistry(JdbcTemplate sql, Registry instances) {
        this.sql = sql;
        this.instances = instances;
    }

    List<Snapshot> of(String instance) {
        return sql.query(SELECT + "order by ts_taken, name", SnapshotRegistry::snapshot, instance);
    }

    Optional<Snapshot> find(String instance, String name) {
        return sql.query(SELECT + "and name = ?", SnapshotRegistry::snapshot, instance, name).stream()
                .findFirst();
    }

    int count() {
        Integer count = sql.queryForObject("select count(*) from understudy.snapshot", Integer.class);
        return count == null ? 0 : count;
    }

    /** Enters a snapshot, unless there is one of the name, or no instance, or there are as many as there may be. */
    synchronized boolean enter(Snapshot snapshot, int most) {
        try {
            return instances.inTurn(() -> insert(snapshot, most)); // two at once would both count those of before
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    private boolean insert(Snapshot snapshot, int most) {
        Instance world = snapshot.world();
        return sql.update(
                        "insert into understudy.snapshot (instance, name, schema_name, dataset, ts_taken, clock_ahead, clock_stopped, settings,"
                                + " objects, imported) select ?, ?, ?, ?, cast(? as timestamp(6) with time zone), cast(? as bigint), cast(? as bigint),"
                                + " cast(? as varchar), cast(? as bigint), cast(? as boolean)"
                                + " where (select count(*) from understudy.snapshot) < ?",
                        world.name(),
                        snapshot.name(),
                        world.schema(),
                        world.dataset(),
                        SqlTimes.of(snapshot.takenAt()),
                        Registry.ahead(world.clock()),
                        Registry.stopped(world.clock()),
                        world.settings(),
                        snapshot.objects(),
                        snapshot.imported(),
                        most)
                == 1;
    }

    /** Lets another snapshot take the place of one of its name, unless somebody else has done so meanwhile. */
    boolean replace(Snapshot before, Snapshot snapshot) {
        Instance world = snapshot.world();
        return sql.update(
                        "update understudy.snapshot set schema_name = ?, dataset = ?, ts_taken = ?, clock_ahead = ?, clock_stopped = ?, settings = ?,"
                                + " objects = ?, imported = ? where instance = ? and name = ? and schema_name = ?",
                        world.schema(),
                        world.dataset(),
                        SqlTimes.of(snapshot.takenAt()),
                        Registry.ahead(world.clock()),
                        Registry.stopped(world.clock()),
                        world.settings(),
                        snapshot.objects(),
                        snapshot.imported(),
                        world.name(),
                        snapshot.name(),
                        before.world().schema())
                == 1;
    }

    boolean remove(Snapshot snapshot) {
        return sql.update(
                        "delete from understudy.snapshot where instance = ? and name = ? and schema_name = ?",
                        snapshot.world().name(),
                        snapshot.name(),
                        snapshot.world().schema())
                == 1;
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        Instant taken = SqlTimes.read(row, "ts_taken");
        Instance world = new Instance(
                row.getString("instance"),
                row.getString("schema_name"),
                "",
                row.getString("dataset"),
                taken,
                Registry.clock(row),
                ToldSettings.of(row.getString("settings")));
        return new Snapshot(row.getString("name"), world, taken, row.getLong("objects"), row.getBoolean("imported"));
    }
}
