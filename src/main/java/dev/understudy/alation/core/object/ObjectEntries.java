package dev.understudy.alation.core.object;

import static java.util.Comparator.comparing;

import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RowSetter;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the object index: what objects there are, who may see them, which are deleted. Those who watch deletions are told, and
 * search will catch up. {@link ObjectStore} calls it for the kinds of objects that it keeps, other families themselves. Nothing is
 * entered while the gate's decision is pending.
 */
@Component
public class ObjectEntries {

    /**
     * An object as it is entered, with its description as HTML.
     *
     * @param shownWith an object that whoever sees it sees this one, and nobody else; null if it is seen by itself
     * @param parent what it lies in first of all; null if it lies in nothing, or only where {@link Containment} was told
     */
    public record Entry(
            CatalogObject object,
            String description,
            @Nullable ObjectRef shownWith,
            @Nullable ObjectRef parent) {

        /** An object that is seen by itself. */
        public Entry(CatalogObject object, String description) {
            this(object, description, null, null);
        }
    }

    /** New entries are for everybody and live, as the table's defaults say. */
    private static final String INSERT = "insert into catalog_object (%s) values (%s)"
            .formatted(
                    String.join(", ", EntryColumns.ALL),
                    String.join(", ", Collections.nCopies(EntryColumns.ALL.size(), "?")));

    /** Without a mark: search need not hear of it. */
    private static final String TOUCH =
            "update catalog_object set touched = ? where otype = ? and oid = ? and deleted = false";

    private static final String IN_SOURCE = "select o.otype, o.oid from unnest(cast(? as bigint array)) as g (id)"
            + " left join catalog_object o on o.guard = g.id where o.source_id = ? and o.deleted = false order by o.otype, o.oid";

    private final JdbcTemplate sql;
    private final Database database;
    private final DirtyObjects dirty;
    private final ObjectProvider<DeletionWatcher> watchers;
    private final Clock clock;

    ObjectEntries(
            JdbcTemplate sql,
            Database database,
            DirtyObjects dirty,
            ObjectProvider<DeletionWatcher> watchers,
            Clock clock) {
        this.sql = sql;
        this.database = database;
        this.dirty = dirty;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** Enters an object that has no description, or brings its entry up to date. */
    public void enter(CatalogObject object) {
        enter(object, "");
    }

    public void enter(CatalogObject object, String description) {
        enterAll(List.of(new Entry(object, description)));
    }

    /** Enters an object that is seen by whoever sees another one, which is seen by itself. */
    public void enterShownWith(ObjectRef other, CatalogObject object) {
        enterAll(List.of(new Entry(object, "", other, null)));
    }

    /** Enters many objects at once, or brings their entries up to date; whether they are deleted stays as it is. */
    public void enterAll(List<Entry> entries) {
        PendingDecision.requireNone();
        batch(
                database.upsert("catalog_object", EntryColumns.KEY, EntryColumns.ALL),
                entries,
                (entry, now) -> Stream.of(EntryColumns.key(entry), EntryColumns.written(entry, now)));
        dirty.note(refs(entries));
    }

    /** Enters objects that are new, by one statement each. */
    void insertAll(List<Entry> entries) {
        PendingDecision.requireNone();
        batch(INSERT, entries, (entry, now) -> Stream.of(EntryColumns.key(entry), EntryColumns.written(entry, now)));
        dirty.noteMarked(refs(entries));
    }

    /** Brings entries that are there up to date, by one statement each; also whether they are deleted. */
    void updateAll(List<Entry> entries) {
        PendingDecision.requireNone();
        batch(
                "update catalog_object set %s = ?, deleted = ?%s where otype = ? and oid = ?"
                        .formatted(String.join(" = ?, ", EntryColumns.WRITTEN), dirty.mark()),
                entries,
                (entry, now) -> Stream.of(
                        EntryColumns.written(entry, now), List.of(entry.object().deleted()), EntryColumns.key(entry)));
        dirty.noteMarked(refs(entries));
    }

    /**
     * Marks the entries of places that something comes into, and changes nothing else of them. Who deletes such a place at the same moment
     * does not see what comes into it, and would leave it behind; now both write one row, and whoever is second is done again. It is done
     * before all else, in a fixed order: deletions go from the top down, too.
     */
    public void touch(Stream<ObjectRef> places) {
        if (Arrays.stream(marked(places)).anyMatch(rows -> rows == 0)) {
            throw new OptimisticLockingFailureException("place gone");
        }
    }

    /**
     * Marks the entries of objects that will be deleted, if they are there, before anybody looks at what lies in them: H2 sees each table
     * as it was when the transaction first looked at that one, so the entries must not be looked at later than what they guard.
     */
    public void hold(Stream<ObjectRef> objects) {
        marked(objects);
    }

    /** How many entries there were of each, which is one or none. */
    private int[] marked(Stream<ObjectRef> objects) {
        List<Object[]> keys = objects.distinct()
                .sorted(comparing(ObjectRef::otype).thenComparing(ObjectRef::oid))
                .map(object -> new Object[] {ThreadLocalRandom.current().nextLong(), object.otype(), object.oid()})
                .toList();
        return keys.isEmpty() ? new int[0] : sql.batchUpdate(TOUCH, keys);
    }

    /**
     * Has the database look at the index, of which nothing is wanted yet: for who decides by other tables and marks entries then. See
     * {@link ObjectStore#beforeDeletion}.
     */
    public void look() {
        sql.queryForList("select touched from catalog_object where otype = '' and oid = 0", Long.class);
    }

    /** Changes titles and descriptions of objects that the index alone knows. */
    void describe(List<NewDescription> descriptions) {
        Object now = SqlTimes.of(clock.instant());
        sql.batchUpdate(
                "update catalog_object set title = coalesce(?, title), description = coalesce(?, description),"
                        + " ts_updated = ? where otype = ? and oid = ?",
                descriptions.stream()
                        .map(each -> new @Nullable Object[] {
                            each.title(),
                            each.description(),
                            now,
                            each.ref().otype(),
                            each.ref().oid()
                        })
                        .toList());
        dirty.note(descriptions.stream().map(NewDescription::ref).toList());
    }

    /** Keeps when texts that have been written were set, where that is not now. */
    void date(Collection<NewDescription> written) {
        sql.batchUpdate(
                "update catalog_object set ts_updated = ? where otype = ? and oid = ?",
                written.stream()
                        .flatMap(each -> Stream.ofNullable(each.at()).map(at -> new Object[] {
                            SqlTimes.of(at), each.ref().otype(), each.ref().oid()
                        }))
                        .toList());
    }

    /** Hides a deleted object, or shows it again; references to it stay. */
    public void markDeleted(ObjectRef ref, boolean deleted) {
        markDeleted(List.of(ref), deleted);
    }

    public void markDeleted(Collection<ObjectRef> refs, boolean deleted) {
        mark(refs, deleted);
        if (deleted) {
            tellOfDeletion(refs);
        }
    }

    /** Hides deleted objects whose rows are not marked yet; those who watch deletions look at rows, and are told afterwards. */
    void hide(Collection<ObjectRef> refs) {
        mark(refs, true);
    }

    /** A table may have more columns than one statement takes. */
    void tellOfDeletion(Collection<ObjectRef> refs) {
        SqlArrays.batches(refs).forEach(batch -> watchers.forEach(watcher -> watcher.deleted(batch)));
    }

    private void mark(Collection<ObjectRef> refs, boolean deleted) {
        PendingDecision.requireNone();
        sql.batchUpdate(
                "update catalog_object set deleted = ?" + dirty.mark() + " where otype = ? and oid = ?",
                refs.stream()
                        .map(ref -> new Object[] {deleted, ref.otype(), ref.oid()})
                        .toList());
        dirty.noteMarked(refs);
    }

    /** Hides all that belongs to a data source that is gone and is not hidden yet, whoever keeps it. */
    public void markDeletedIn(long dataSourceId) {
        List<ObjectRef> left = sql.query(
                IN_SOURCE,
                (row, number) -> ObjectRef.read(row, 1),
                SqlArrays.ids(Visibility.guardsOf(Set.of(dataSourceId))),
                dataSourceId);
        if (!left.isEmpty()) {
            markDeleted(left, true);
        }
    }

    /** Says who may see an object besides those who see everything; null for everybody. */
    public void restrict(ObjectRef ref, @Nullable Collection<ObjectRef> readers) {
        sql.update(
                "update catalog_object set is_private = ? where otype = ? and oid = ?",
                readers != null,
                ref.otype(),
                ref.oid());
        sql.update("delete from object_reader where otype = ? and oid = ?", ref.otype(), ref.oid());
        sql.batchUpdate(
                "insert into object_reader (otype, oid, reader_otype, reader_oid) values (?, ?, ?, ?)",
                (readers == null ? Set.<ObjectRef>of() : Set.copyOf(readers))
                        .stream()
                                .map(reader -> new Object[] {ref.otype(), ref.oid(), reader.otype(), reader.oid()})
                                .toList());
        dirty.note(List.of(ref));
        dirty.note(shownWith(ref));
    }

    private List<ObjectRef> shownWith(ObjectRef ref) {
        return sql.query(
                "select otype, oid from catalog_object where shown_with_otype = ? and shown_with_oid = ?",
                (row, number) -> ObjectRef.read(row, 1),
                ref.otype(),
                ref.oid());
    }

    /** @param valuesOf what the marks of the statement stand for, in their order */
    private void batch(
            String statement,
            List<Entry> entries,
            BiFunction<Entry, Object, Stream<? extends List<? extends @Nullable Object>>> valuesOf) {
        Object now = SqlTimes.of(clock.instant());
        if (!entries.isEmpty()) {
            sql.batchUpdate(
                    statement,
                    new RowSetter(entries.stream()
                            .map(entry -> valuesOf.apply(entry, now)
                                    .flatMap(List::stream)
                                    .toArray())
                            .toList()));
        }
    }

    private static List<ObjectRef> refs(List<Entry> entries) {
        return entries.stream().map(entry -> entry.object().ref()).toList();
    }
}
