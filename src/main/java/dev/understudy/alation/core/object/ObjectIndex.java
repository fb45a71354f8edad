package dev.understudy.alation.core.object;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.auth.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index over all objects of the catalog, as it is read: families find the objects of others here, by reference or by key,
 * without knowing the other family. {@link ObjectEntries} writes it.
 */
@Component
public class ObjectIndex {

    private static final String COLUMNS = "select o.otype, o.oid, o.object_key, o.name, o.title, o.url, o.deleted ";
    private static final String OF_OIDS = "from unnest(cast(:oids as bigint array)) as r (oid)"
            + " left join catalog_object o on o.otype = :otype and o.oid = r.oid where o.oid is not null";
    private static final String OF_KEYS = "from unnest(cast(:keys as varchar array)) as r (k) left join catalog_object"
            + " o on o.otype = :otype and o.key_digest = r.k where o.deleted = false order by o.oid";
    private static final String MAY_SEE = """
        select count(*) from catalog_object o
        where o.otype = :otype and o.oid = :oid and (o.source_id is null or not o.source_id = any(:hidden))
        and (o.is_private = false or exists (
            select 1 from object_reader r where r.otype = o.otype and r.oid = o.oid
            and (r.reader_otype = 'user' and r.reader_oid = :user or r.reader_otype = 'groupprofile' and r.reader_oid in (
                select m.group_id from user_group_member m where m.user_id = :user))))\
        """;

    /** The same for lists over tables with otype and oid; so far only users are named as readers of single objects. */
    private static final String VISIBLE = """
        not exists (select 1 from catalog_object o where o.otype = e.otype and o.oid = e.oid
        and (o.source_id = any(:hiddenSources) or o.is_private = true and not exists (select 1 from object_reader r
            where r.otype = e.otype and r.oid = e.oid and r.reader_otype = 'user' and r.reader_oid = :reader)))\
        """;

    private final JdbcClient sql;
    private final AccessLists access;

    ObjectIndex(JdbcClient sql, AccessLists access) {
        this.sql = sql;
        this.access = access;
    }

    /** The object, unless it is deleted. */
    public Optional<CatalogObject> find(ObjectRef ref) {
        return sql.sql(COLUMNS + "from catalog_object o where o.otype = ? and o.oid = ? and o.deleted = false")
                .params(ref.otype(), ref.oid())
                .query(ObjectIndex::object)
                .optional();
    }

    /** The object, unless it is deleted or private to others. */
    public Optional<CatalogObject> find(ObjectRef ref, Caller caller) {
        return find(ref).filter(object -> caller.seesEverything() || maySee(ref, caller.userId()));
    }

    /** Whether the caller may not see an object, deleted or not. */
    public boolean isHidden(ObjectRef ref, Caller caller) {
        return !caller.seesEverything() && !maySee(ref, caller.userId());
    }

    /** Leaves out of a list what the caller may not see; for tables with {@code otype} and {@code oid}. */
    public void onlyVisible(Caller caller, Conditions all) {
        if (!caller.seesEverything()) {
            all.and(VISIBLE).bind("reader", caller.userId()).bind("hiddenSources", hidden(caller.userId()));
        }
    }

    private Object hidden(long userId) {
        return SqlArrays.ids(access.hiddenSources(userId));
    }

    private boolean maySee(ObjectRef ref, long userId) {
        return sql.sql(MAY_SEE)
                        .param("otype", ref.otype())
                        .param("oid", ref.oid())
                        .param("user", userId)
                        .param("hidden", hidden(userId))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The objects of a type that a key names, however it is spelt; deleted ones left out. Titles as keys need not be unique. */
    public List<CatalogObject> findByKey(String otype, String key) {
        return findByKeys(otype, List.of(key)).getOrDefault(key, List.of());
    }

    /** The same for many keys in one query; by key as it is spelt. */
    public Map<String, List<CatalogObject>> findByKeys(String otype, Collection<String> keys) {
        Map<String, String> digests = new HashMap<>();
        keys.forEach(key -> digests.computeIfAbsent(
                key, k -> Secrets.digest(ObjectKeys.of(otype, k).identity())));
        Map<String, List<CatalogObject>> found = byDigest(otype, Set.copyOf(digests.values()));
        Map<String, List<CatalogObject>> byKey = new HashMap<>();
        digests.forEach((key, digest) -> {
            if (found.containsKey(digest)) {
                byKey.put(key, found.get(digest));
            }
        });
        return byKey;
    }

    private Map<String, List<CatalogObject>> byDigest(String otype, Set<String> digests) {
        Map<String, List<CatalogObject>> found = new HashMap<>();
        if (!digests.isEmpty()) {
            sql.sql(COLUMNS + ", o.key_digest " + OF_KEYS)
                    .param("otype", otype)
                    .param("keys", SqlArrays.texts(digests))
                    .query(row -> {
                        found.computeIfAbsent(row.getString("key_digest"), digest -> new ArrayList<>())
                                .add(object(row, 0));
                    });
        }
        return found;
    }

    /** The objects referred to, deleted ones too: one query for each type among them. */
    public Map<ObjectRef, CatalogObject> all(Collection<ObjectRef> refs) {
        Map<ObjectRef, CatalogObject> found = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(ObjectRef::otype))
                .forEach((otype, ofType) -> sql.sql(COLUMNS + OF_OIDS)
                        .param("otype", otype)
                        .param(
                                "oids",
                                SqlArrays.ids(
                                        ofType.stream().map(ObjectRef::oid).toList()))
                        .query(ObjectIndex::object)
                        .list()
                        .forEach(object -> found.put(object.ref(), object)));
        return found;
    }

    /** The descriptions of the objects referred to, as HTML. */
    public Map<ObjectRef, String> descriptions(Collection<ObjectRef> refs) {
        Map<ObjectRef, String> found = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(ObjectRef::otype))
                .forEach((otype, ofType) -> sql.sql("select o.oid, o.description " + OF_OIDS)
                        .param("otype", otype)
                        .param(
                                "oids",
                                SqlArrays.ids(
                                        ofType.stream().map(ObjectRef::oid).toList()))
                        .query(row -> {
                            found.put(new ObjectRef(otype, row.getLong(1)), row.getString(2));
                        }));
        return found;
    }

    /** The links to the objects referred to, deleted ones too. */
    public Map<ObjectRef, String> urls(Collection<ObjectRef> refs) {
        Map<ObjectRef, String> urls = new HashMap<>();
        all(refs).forEach((ref, object) -> urls.put(ref, object.url()));
        return urls;
    }

    /** A boolean parameter of lists over tables with {@code otype} and {@code oid}: whether to leave out deleted objects. */
    public static BiConsumer<List<String>, Conditions> excludeDeleted(String name) {
        return (values, all) -> {
            if (Filters.bool(name, values.get(values.size() - 1))) {
                all.and("exists (select 1 from catalog_object o"
                        + " where o.otype = e.otype and o.oid = e.oid and o.deleted = false)");
            }
        };
    }

    private static CatalogObject object(ResultSet row, int number) throws SQLException {
        return new CatalogObject(
                new ObjectRef(row.getString("otype"), row.getLong("oid")),
                row.getString("object_key"),
                row.getString("name"),
                row.getString("title"),
                row.getString("url"),
                row.getBoolean("deleted"));
    }
}
