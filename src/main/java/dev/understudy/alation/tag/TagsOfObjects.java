package dev.understudy.alation.tag;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags as other families show and give them: many in as many statements as few. */
@Component
class TagsOfObjects implements ObjectTags {

    private static final String OF_OBJECTS = """
        select s.otype, s.oid, t.id, t.name, t.description, t.ts_created, t.ts_updated
        from unnest(cast(:oids as bigint array)) as r (oid)
        left join tag_subject s on s.otype = :otype and s.oid = r.oid
        left join tag t on t.id = s.tag_id where t.id is not null order by t.name""";
    private static final String NAMED = """
        select t.name, t.id from unnest(cast(:names as varchar array)) as r (name)
        left join tag t on t.name = r.name where t.id is not null""";
    private static final String OF_OBJECT = "select tag_id from tag_subject where otype = ? and oid = ?";
    private static final String MAKE =
            "insert into tag (name, description, ts_created, ts_updated) values (?, '', ?, ?)";
    private static final String GIVE = "insert into tag_subject (tag_id, otype, oid, ts_tagged) values (?, ?, ?, ?)";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ObjectEntries entries;
    private final Clock clock;

    TagsOfObjects(JdbcClient sql, JdbcTemplate batches, NewRows newRows, ObjectEntries entries, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public Map<ObjectRef, List<Label>> of(Collection<ObjectRef> objects) {
        Map<ObjectRef, List<Label>> found = new HashMap<>();
        ObjectRef.oidsByType(objects)
                .forEach((otype, oids) -> sql.sql(OF_OBJECTS)
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .query(row -> {
                            found.computeIfAbsent(new ObjectRef(otype, row.getLong("oid")), ref -> new ArrayList<>())
                                    .add(shown(row));
                        }));
        return found;
    }

    @Override
    public void put(ObjectRef object, Collection<String> names) {
        Object now = SqlTimes.of(clock.instant());
        Set<Long> ids = new LinkedHashSet<>(ids(names, now));
        ids.removeAll(batches.queryForList(OF_OBJECT, Long.class, object.otype(), object.oid()));
        batches.batchUpdate(
                GIVE,
                ids.stream()
                        .map(id -> new Object[] {id, object.otype(), object.oid(), now})
                        .toList());
    }

    /** Of tags that are there or are made now. */
    private Collection<Long> ids(Collection<String> names, Object now) {
        Map<String, Long> known = new HashMap<>();
        sql.sql(NAMED).param("names", SqlArrays.texts(names)).query(row -> {
            known.put(row.getString(1), row.getLong(2));
        });
        List<String> missing = names.stream()
                .distinct()
                .filter(name -> !known.containsKey(name))
                .toList();
        List<Long> made = newRows.insert(
                MAKE,
                missing.stream()
                        .map(name -> new @Nullable Object[] {name, now, now})
                        .toList());
        entries.enterAll(IntStream.range(0, made.size())
                .mapToObj(i -> entry(made.get(i), missing.get(i)))
                .toList());
        return Stream.concat(known.values().stream(), made.stream()).toList();
    }

    private static ObjectEntries.Entry entry(long id, String name) {
        ObjectRef ref = new ObjectRef(Tag.OTYPE, id);
        return new ObjectEntries.Entry(new CatalogObject(ref, name, name, Tag.url(id)), "");
    }

    private static Label shown(ResultSet row) throws SQLException {
        return new Label(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                SqlTimes.read(row, "ts_created"),
                SqlTimes.read(row, "ts_updated"),
                Tag.url(row.getLong("id")));
    }
}
