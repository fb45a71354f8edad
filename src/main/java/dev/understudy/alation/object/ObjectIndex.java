package dev.understudy.alation.object;

import dev.understudy.alation.web.Conditions;
import dev.understudy.alation.web.Filters;
import dev.understudy.instance.dataset.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index over all objects of the catalog. Families write their objects into it and find those of others here, by reference
 * or by key, without knowing the other family.
 */
@Component
public class ObjectIndex {

    private static final String COLUMNS = "otype, oid, object_key, title, url";

    private final JdbcClient sql;

    ObjectIndex(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters an object, or brings its entry up to date. */
    public void put(CatalogObject object) {
        ObjectRef ref = object.ref();
        int updated = sql.sql(
                        "update catalog_object set object_key = ?, title = ?, url = ? where otype = ? and oid = ?")
                .params(object.key(), object.title(), object.url(), ref.otype(), ref.oid())
                .update();
        if (updated == 0) {
            sql.sql(
                            "insert into catalog_object (otype, oid, object_key, title, url, deleted) values (?, ?, ?, ?, ?, false)")
                    .params(ref.otype(), ref.oid(), object.key(), object.title(), object.url())
                    .update();
        }
    }

    /** Hides a deleted object, or shows it again; references to it stay. */
    public void markDeleted(ObjectRef ref, boolean deleted) {
        sql.sql("update catalog_object set deleted = ? where otype = ? and oid = ?")
                .params(deleted, ref.otype(), ref.oid())
                .update();
    }

    /** The object, unless it is deleted. */
    public Optional<CatalogObject> find(ObjectRef ref) {
        return sql.sql("select " + COLUMNS + " from catalog_object where otype = ? and oid = ? and deleted = false")
                .params(ref.otype(), ref.oid())
                .query(ObjectIndex::object)
                .optional();
    }

    /** The objects of a type that share a key, deleted ones left out; titles as keys need not be unique. */
    public List<CatalogObject> findByKey(String otype, String key) {
        return sql.sql("select " + COLUMNS
                        + " from catalog_object where otype = ? and object_key = ? and deleted = false order by oid")
                .params(otype, key)
                .query(ObjectIndex::object)
                .list();
    }

    /** The objects referred to, deleted ones too: one query for each type among them. */
    public Map<ObjectRef, CatalogObject> all(Collection<ObjectRef> refs) {
        Map<ObjectRef, CatalogObject> found = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(ObjectRef::otype))
                .forEach((otype, ofType) -> sql.sql(
                                "select " + COLUMNS + " from catalog_object where otype = :otype and oid in (:oids)")
                        .param("otype", otype)
                        .param(
                                "oids",
                                ofType.stream().map(ObjectRef::oid).distinct().toList())
                        .query(ObjectIndex::object)
                        .list()
                        .forEach(object -> found.put(object.ref(), object)));
        return found;
    }

    /** The links to the objects referred to, deleted ones too. */
    public Map<ObjectRef, String> urls(Collection<ObjectRef> refs) {
        Map<ObjectRef, String> urls = new HashMap<>();
        all(refs).forEach((ref, object) -> urls.put(ref, object.url()));
        return urls;
    }

    /** A boolean parameter of lists over entities with {@code otype} and {@code oid}: whether to leave out deleted objects. */
    public static BiConsumer<List<String>, Conditions> excludeDeleted(String name) {
        return (values, all) -> {
            if (Filters.bool(name, values.get(values.size() - 1))) {
                all.and("exists (select 1 from CatalogObject o"
                        + " where o.ref.otype = e.otype and o.ref.oid = e.oid and o.deleted = false)");
            }
        };
    }

    private static CatalogObject object(ResultSet row, int number) throws SQLException {
        ObjectRef ref = new ObjectRef(row.getString("otype"), row.getLong("oid"));
        return new CatalogObject(ref, row.getString("object_key"), row.getString("title"), row.getString("url"));
    }

    /** The index row of an object that a dataset describes. */
    public static void load(Rows rows, String otype, long oid, String key, String title, @Nullable String url) {
        load(rows, otype, oid, key, title, url == null ? "/" + otype + "/" + oid + "/" : url, false);
    }

    /** The index row of an object that may be deleted. */
    public static void load(Rows rows, String otype, long oid, String key, String title, String url, boolean deleted) {
        rows.add(
                "catalog_object",
                "otype",
                otype,
                "oid",
                oid,
                "object_key",
                key,
                "title",
                title,
                "url",
                url,
                "deleted",
                deleted);
    }
}
