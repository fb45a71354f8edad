package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Conditions.AllBut;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The object index as somebody sees it, see {@link ObjectIndex}. What is hidden is as good as absent. */
public final class ObjectView {

    static final String COLUMNS = "o.otype, o.oid, o.object_key, o.name, o.title, o.url, o.deleted";
    private static final String OF_OIDS = "select %s from unnest(cast(:oids as bigint array)) as r (oid)"
            + " left join catalog_object o on o.otype = :otype and o.oid = r.oid where o.oid is not null and %s";
    private static final String CHILDREN = "select " + COLUMNS + ", c.oid"
            + " from unnest(cast(:oids as bigint array)) as r (oid)"
            + " left join object_child c on c.otype = :otype and c.oid = r.oid"
            + " left join catalog_object o on o.otype = c.child_otype and o.oid = c.child_oid"
            + " where o.deleted = false and %s order by c.oid, c.ordinal";
    private static final String OF_KEYS = "select " + COLUMNS + ", o.key_digest"
            + " from unnest(cast(:keys as varchar array)) as r (k) left join catalog_object o"
            + " on o.otype = :otype and o.key_digest = r.k where o.deleted = false and %s order by o.oid";

    private static final String OF_KEYS_EVER = "select " + COLUMNS + ", o.key_digest"
            + " from unnest(cast(:keys as varchar array)) as r (k) left join catalog_object o"
            + " on o.otype = :otype and o.key_digest = r.k where o.oid is not null and %s order by o.deleted, o.oid";

    private static final String SIGHTS = "select o.key_digest, %s from unnest(cast(:keys as varchar array)) as r (k)"
            + " left join catalog_object o on o.otype = :otype and o.key_digest = r.k where o.oid is not null";

    private static final String GROUNDS =
            "select o.is_private, %s, o.deleted from catalog_object o where o.otype = :otype and o.oid = :oid";

    /** So many hidden objects are few. */
    private static final int FEW = 1000;

    private static final String ALL_HIDDEN =
            "select o.otype, o.oid from unnest(cast(:guards as bigint array)) as g (id)"
                    + " left join catalog_object o on o.guard = g.id%s where o.oid is not null and not (%s) limit "
                    + (FEW + 1);

    private static final String LIVE = "e.deleted = false";
    private static final String DELETED =
            "select o.otype, o.oid from catalog_object o where o.texts = -1 and o.otype = :otype limit " + (FEW + 1);

    private static final String PRESENT = "o.deleted = false and %s";
    private static final String HIDDEN = "not (%s)";
    private static final String SHOWS =
            "not exists (select 1 from catalog_object x where x.otype = %s and x.oid = %s and not (%s))";
    private static final String JOIN = " left join catalog_object x on x.otype = %s and x.oid = %s";
    private static final String SHOWS_JOINED = "(x.oid is null or %s)";
    private static final String SHOWS_LIVE =
            "coalesce((select x.deleted = false and %3$s from catalog_object x where x.otype = %1$s and x.oid = %2$s), false)";

    private final JdbcClient sql;
    private final Visibility visibility;
    private final VirtualSources virtualSources;

    ObjectView(JdbcClient sql, Visibility visibility, VirtualSources virtualSources) {
        this.sql = sql;
        this.visibility = visibility;
        this.virtualSources = virtualSources;
    }

    /** The object, unless it is deleted. */
    public Optional<CatalogObject> find(ObjectRef ref) {
        return Optional.ofNullable(all(List.of(ref)).get(ref)).filter(object -> !object.deleted());
    }

    /** The objects referred to, deleted ones too: one query for each type among them. */
    public Map<ObjectRef, CatalogObject> all(Collection<ObjectRef> refs) {
        Map<ObjectRef, CatalogObject> found = new HashMap<>();
        read(COLUMNS, refs, "%s", row -> {
            CatalogObject object = object(row);
            found.put(object.ref(), object);
        });
        return found;
    }

    /** Those of the objects referred to that are there and not deleted. */
    public Set<ObjectRef> present(Collection<ObjectRef> refs) {
        Set<ObjectRef> present = new HashSet<>();
        read("o.otype, o.oid", refs, PRESENT, row -> present.add(ref(row)));
        return present;
    }

    /** The objects that families have put into those of a type, in their order, by the id of what they lie in; deleted ones left out. */
    public Map<Long, List<CatalogObject>> children(String otype, Collection<Long> oids) {
        return sql.sql(visibility.text(List.of(CHILDREN), () -> CHILDREN.formatted(visibility.of("o"))))
                .param("otype", otype)
                .param("oids", SqlArrays.ids(oids))
                .params(parameters())
                .query(RowLists.byId(8, (row, number) -> object(row)));
    }

    /** The descriptions of the objects referred to, as HTML. */
    public Map<ObjectRef, String> descriptions(Collection<ObjectRef> refs) {
        Map<ObjectRef, String> found = new HashMap<>();
        read("o.otype, o.oid, o.description", refs, "%s", row -> found.put(ref(row), row.getString(3)));
        return found;
    }

    /** The titles of all objects of a type, by id; what has none goes by its name. */
    public Map<Long, String> titles(String otype, boolean includeDeleted) {
        return texts("nullif(o.title, o.name)", otype, includeDeleted);
    }

    /** The descriptions of all objects of a type that have one, by id. */
    public Map<Long, String> descriptions(String otype, boolean includeDeleted) {
        return texts("o.description", otype, includeDeleted);
    }

    private Map<Long, String> texts(String text, String otype, boolean includeDeleted) {
        Map<Long, String> found = new HashMap<>();
        String seen = includeDeleted ? shows("o.otype", "o.oid") : showsLive("o.otype", "o.oid");
        sql.sql("select o.oid, %1$s from catalog_object o where o.otype = :otype and %1$s <> '' and %2$s"
                        .formatted(text, seen))
                .param("otype", otype)
                .params(parameters())
                .query(row -> {
                    found.put(row.getLong(1), row.getString(2));
                });
        return found;
    }

    /** The links to the objects referred to, deleted ones too. */
    public Map<ObjectRef, String> urls(Collection<ObjectRef> refs) {
        Map<ObjectRef, String> urls = new HashMap<>();
        all(refs).forEach((ref, object) -> urls.put(ref, object.url()));
        return urls;
    }

    /** Those of the objects referred to that are there, but hidden, deleted or not. */
    public Set<ObjectRef> hidden(Collection<ObjectRef> refs) {
        Set<ObjectRef> hidden = new HashSet<>();
        if (!visibility.isOfEverything()) {
            read("o.otype, o.oid", refs, HIDDEN, row -> hidden.add(ref(row)));
        }
        return hidden;
    }

    /** The same of what lies in data sources that are seen. */
    public Set<ObjectRef> hiddenParts(Collection<ObjectRef> refs) {
        return mayHideParts() ? hidden(refs) : Set.of();
    }

    /** All objects that are there, but hidden, deleted or not; empty if they are many, or could not be told in a moment. */
    public Optional<FewHidden> fewHidden() {
        return fewHidden("", Map.of());
    }

    /** The same of a type. */
    public Optional<FewHidden> fewHidden(String otype) {
        return fewHidden(" and o.otype = :otype", Map.of("otype", otype));
    }

    private Optional<FewHidden> fewHidden(String condition, Map<String, Object> values) {
        if (visibility.isOfEverything()) {
            return Optional.of(FewHidden.NONE);
        }
        if (visibility.guards().isEmpty()) {
            return Optional.empty();
        }
        List<ObjectRef> hidden = sql.sql(visibility.text(
                        List.of(ALL_HIDDEN, condition), () -> ALL_HIDDEN.formatted(condition, visibility.of("o"))))
                .params(parameters())
                .param("guards", SqlArrays.ids(visibility.guards()))
                .params(values)
                .query((row, number) -> ref(row))
                .list();
        return few(hidden);
    }

    private static Optional<FewHidden> few(List<ObjectRef> hidden) {
        return hidden.size() > FEW ? Optional.empty() : Optional.of(FewHidden.of(hidden));
    }

    /** Whether an object is there, but hidden, deleted or not. */
    public boolean hides(ObjectRef ref) {
        return !hidden(List.of(ref)).isEmpty();
    }

    /** Why an object is seen or not; empty if it is not in the index. */
    public Optional<Ground> ground(ObjectRef ref) {
        return sql.sql(visibility.text(List.of(GROUNDS), () -> GROUNDS.formatted(visibility.parts("o"))))
                .param("otype", ref.otype())
                .param("oid", ref.oid())
                .params(parameters())
                .query((row, number) -> ground(row))
                .optional();
    }

    private Ground ground(ResultSet row) throws SQLException {
        if (row.getBoolean("deleted")) {
            return Ground.DELETED;
        }
        if (isOfEverything()) {
            return Ground.SEES_EVERYTHING;
        }
        if (!row.getBoolean(2)) {
            return Ground.PRIVATE_PLACE;
        }
        if (!row.getBoolean(3)) {
            return Ground.NO_READER;
        }
        if (!row.getBoolean(4)) {
            return Ground.SHOWN_WITH_HIDDEN;
        }
        return row.getBoolean(1) ? Ground.READER : Ground.NOTHING_HIDES_IT;
    }

    /** Whether there is nothing that is hidden. */
    public boolean isOfEverything() {
        return visibility.isOfEverything();
    }

    /** Whether schemas and tables may be hidden though their data source is seen. */
    public boolean mayHideParts() {
        return visibility.isWithParts();
    }

    /** Whether what keys of a type name is seen, by the digests that it stands in the index with; what is not there is left out. */
    public Map<String, Boolean> sights(String otype, Collection<String> digests) {
        Map<String, Boolean> sights = new HashMap<>();
        SqlArrays.batches(digests)
                .forEach(batch -> sql.sql(visibility.text(List.of(SIGHTS), () -> SIGHTS.formatted(visibility.of("o"))))
                        .param("otype", otype)
                        .param("keys", SqlArrays.texts(batch))
                        .params(parameters())
                        .query(row -> {
                            sights.merge(row.getString(1), row.getBoolean(2), Boolean::logicalAnd);
                        }));
        return sights;
    }

    /** The objects of a type that a key names, however it is spelt; deleted ones left out. Titles as keys need not be unique. */
    public List<CatalogObject> findByKey(String otype, String key) {
        return findByKeys(otype, List.of(key)).getOrDefault(key, List.of());
    }

    /** The same with deleted ones behind the others, for who looks for what is kept of an object. */
    public List<CatalogObject> everByKey(String otype, String key) {
        return new KeyedObjects(virtualSources, digests -> byDigests(OF_KEYS_EVER, otype, digests))
                .find(otype, List.of(key))
                .getOrDefault(key, List.of());
    }

    /** The live ones for many keys, by key as it is spelt. */
    public Map<String, List<CatalogObject>> findByKeys(String otype, Collection<String> keys) {
        return liveByKey(otype).find(otype, keys);
    }

    /**
     * Of keys that may name nothing yet those that mean another: in a virtual source what may stand before a schema counts only if the
     * key names something with it.
     *
     * @return the keys that are meant, by key as it is spelt
     */
    public Map<String, ObjectKey> meantInVirtualSources(String otype, Collection<String> keys) {
        return liveByKey(otype).bare(otype, keys);
    }

    private KeyedObjects liveByKey(String otype) {
        return new KeyedObjects(virtualSources, digests -> findByDigests(otype, digests));
    }

    /** The objects of a type by the digests of their keys; deleted ones left out. */
    public Map<String, List<CatalogObject>> findByDigests(String otype, Collection<String> digests) {
        return byDigests(OF_KEYS, otype, digests);
    }

    private Map<String, List<CatalogObject>> byDigests(String statement, String otype, Collection<String> digests) {
        Map<String, List<CatalogObject>> found = new HashMap<>();
        SqlArrays.batches(digests)
                .forEach(batch -> sql.sql(
                                visibility.text(List.of(statement), () -> statement.formatted(visibility.of("o"))))
                        .param("otype", otype)
                        .param("keys", SqlArrays.texts(batch))
                        .params(parameters())
                        .query(row -> {
                            found.computeIfAbsent(row.getString(8), digest -> new ArrayList<>())
                                    .add(object(row));
                        }));
        return found;
    }

    /** Leaves out of a list over a table with {@code otype} and {@code oid} what refers to something hidden. */
    public void only(Conditions all) {
        only(all, "e.otype", "e.oid");
    }

    /** The same for two other columns, which may be null. */
    public void only(Conditions all, String otypeColumn, String oidColumn) {
        only(all, otypeColumn, oidColumn, this::fewHidden);
    }

    /** Leaves out of a list over a table of objects of one type what is hidden. */
    public void onlyOf(Conditions all, String otype) {
        only(all, literal(otype), "e.id", () -> fewHidden(otype));
    }

    private void only(Conditions all, String otype, String oid, Supplier<Optional<FewHidden>> hidden) {
        all.and(shows(otype, oid), () -> hidden.get().map(few -> few.shows(otype, oid)))
                .bindAll(parameters());
    }

    /** Where a statement names a column or a type: a type, which is a word of ours. */
    private static String literal(String otype) {
        return "'" + otype + "'";
    }

    /** Leaves deleted objects out of a list of a table of one type, which are few as a rule. */
    public Conditions live(Conditions all, String otype) {
        return all.and(
                LIVE,
                () -> few(sql.sql(DELETED)
                                .param("otype", otype)
                                .query((row, number) -> ref(row))
                                .list())
                        .map(few -> new AllBut(
                                LIVE, few.shows(literal(otype), "e.id").exceptions())));
    }

    /** The condition by itself, with {@link #parameters} to be bound, for statements that are no lists. */
    public String shows(String otypeColumn, String oidColumn) {
        return visibility.isOfEverything()
                ? "true"
                : visibility.text(
                        List.of(SHOWS, otypeColumn, oidColumn),
                        () -> SHOWS.formatted(otypeColumn, oidColumn, visibility.of("x")));
    }

    /** The same of rows of the index, by the alias that they have: they need not be looked up in it. */
    public String showsEntries(String alias) {
        return visibility.of(alias);
    }

    /**
     * What is joined to a table so that {@link #showsJoined} says the same, for lists that are asked for often: H2 takes several times
     * as long for a query within a condition.
     */
    public String join(String otypeColumn, String oidColumn) {
        return visibility.isOfEverything() ? "" : JOIN.formatted(otypeColumn, oidColumn);
    }

    public String showsJoined() {
        return visibility.isOfEverything()
                ? "true"
                : visibility.text(List.of(SHOWS_JOINED), () -> SHOWS_JOINED.formatted(visibility.of("x")));
    }

    /** A statement with both in the places of two {@code %s}, put together once for all who see by the same rules. */
    public String statement(String form, String otypeColumn, String oidColumn) {
        return visibility.text(
                List.of(form, otypeColumn, oidColumn),
                () -> form.formatted(join(otypeColumn, oidColumn), showsJoined()));
    }

    /**
     * The same, and the object must be in the index and not deleted. It is looked up row by row: PostgreSQL would make a join of
     * "exists", and read all objects before the first one that a page far down is about.
     */
    public String showsLive(String otypeColumn, String oidColumn) {
        return visibility.text(
                List.of(SHOWS_LIVE, otypeColumn, oidColumn),
                () -> SHOWS_LIVE.formatted(otypeColumn, oidColumn, visibility.of("x")));
    }

    /** What {@link #shows}, {@link #showsEntries}, {@link #showsJoined} and {@link #showsLive} name. */
    public Map<String, Object> parameters() {
        return visibility.parameters();
    }

    private void read(String columns, Collection<ObjectRef> refs, String condition, RowCallbackHandler row) {
        if (refs.isEmpty()) {
            return; // not even what is hidden from whom has to be known
        }
        String statement = visibility.text(
                List.of(OF_OIDS, columns, condition),
                () -> OF_OIDS.formatted(columns, condition.formatted(visibility.of("o"))));
        ObjectRef.oidsByType(refs)
                .forEach((otype, oids) -> SqlArrays.batches(oids)
                        .forEach(batch -> sql.sql(statement)
                                .param("otype", otype)
                                .param("oids", SqlArrays.ids(batch))
                                .params(parameters())
                                .query(row)));
    }

    /** Of a row that begins with type and id. */
    private static ObjectRef ref(ResultSet row) throws SQLException {
        return ObjectRef.read(row, 1);
    }

    /** Of a row that begins with {@link #COLUMNS}, the seven of which are read by position: to look them up takes longer. */
    static CatalogObject object(ResultSet row) throws SQLException {
        return new CatalogObject(
                ref(row), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7));
    }
}
