package dev.understudy.instance;

import dev.understudy.database.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Which schemas there are and what each is good for, beside the {@link Registry} and as it: each change is one statement that checks
 * what it changes.
 */
final class SchemaStates {

    /** What a schema is good for. */
    enum State {
        /** It is being filled, or whoever was filling it has gone. */
        BUILDING,
        /** An instance lives in it. */
        LIVE,
        /** No instance lives in it any more; requests may still be at work there. */
        RETIRED,
        /** It is empty, and waits for an instance. */
        SPARE
    }

    /** A schema of an older version. */
    record Outdated(String schema, State state, int version) {}

    private final JdbcTemplate sql;
    private final int version;

    /**
     * @param sql over connections that stand on no instance's schema
     * @param version of the schemas that this server makes
     */
    SchemaStates(JdbcTemplate sql, int version) {
        this.sql = sql;
        this.version = version;
    }

    /** The schemas of older versions. */
    List<Outdated> outdated() {
        return sql.query(
                "select id, state, version from understudy.instance_schema where version < ? order by id",
                (row, number) -> new Outdated(
                        name(row.getLong("id")), State.valueOf(row.getString("state")), row.getInt("version")),
                version);
    }

    /** A schema is of this server's version now. */
    void markUpToDate(String schema) {
        sql.update("update understudy.instance_schema set version = ? where id = ?", version, id(schema));
    }

    /** The name of a new schema, which its maker has to create. */
    String begin(Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "insert into understudy.instance_schema (state, ts_changed, version) values (?, ?, ?)",
                            new String[] {"id"});
                    insert.setString(1, State.BUILDING.name());
                    insert.setObject(2, SqlTimes.of(now));
                    insert.setInt(3, version);
                    return insert;
                },
                id);
        return name(((Number) id.getKeyList().get(0).values().iterator().next()).longValue());
    }

    /** Says what a schema is good for from now on. */
    void mark(String schema, State state, Instant now) {
        sql.update(
                "update understudy.instance_schema set state = ?, ts_changed = ? where id = ?",
                state.name(),
                SqlTimes.of(now),
                id(schema));
    }

    /** Takes a schema in a state to another one; false if somebody else was quicker. */
    boolean take(String schema, State from, State to, Instant now) {
        return sql.update(
                        "update understudy.instance_schema set state = ?, ts_changed = ? where id = ? and state = ?",
                        to.name(),
                        SqlTimes.of(now),
                        id(schema),
                        from.name())
                == 1;
    }

    /** The schemas in a state since that time or longer, the oldest first. */
    List<String> in(State state, Instant since) {
        return sql.query(
                "select id from understudy.instance_schema where state = ? and ts_changed <= ? order by id",
                (row, number) -> name(row.getLong(1)),
                state.name(),
                SqlTimes.of(since));
    }

    /** The schemas that have been live since that time or longer, and in which neither an instance nor a snapshot lives. */
    List<String> unnamed(Instant since) {
        return sql.query("""
            select s.id from understudy.instance_schema s
            left join understudy.instance i on i.schema_name = concat('i_', s.id)
            left join understudy.snapshot k on k.schema_name = concat('i_', s.id)
            where s.state = ? and s.ts_changed <= ? and i.name is null and k.name is null order by s.id\
            """, (row, number) -> name(row.getLong(1)), State.LIVE.name(), SqlTimes.of(since));
    }

    void forget(String schema) {
        sql.update("delete from understudy.instance_schema where id = ?", id(schema));
    }

    private static String name(long id) {
        return "i_" + id;
    }

    private static long id(String schema) {
        return Long.parseLong(schema.substring("i_".length()));
    }
}
