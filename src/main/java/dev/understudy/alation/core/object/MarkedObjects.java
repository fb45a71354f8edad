package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.CurrentInstance;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes that any process may make: each object's row in the index is marked with the transaction that wrote it last. What a
 * process has seen is a snapshot of all transactions; what that does not show has changed since. Numbers alone would not do, since
 * transactions end in another order than they begin. With a copy its snapshot is kept.
 */
final class MarkedObjects implements DirtyObjects {

    /** What this process has seen of an instance. */
    private static final class Seen {
        private final AtomicReference<@Nullable String> snapshot = new AtomicReference<>();
        private final AtomicInteger waiting = new AtomicInteger();
    }

    private static final String THIS_TRANSACTION = "pg_current_xact_id()";
    private static final String SNAPSHOT = "select cast(pg_current_snapshot() as text)";
    private static final String MARK =
            "update catalog_object set change_mark = " + THIS_TRANSACTION + " where otype = ? and oid = ?";
    private static final String UNSEEN = """
            select otype, oid from catalog_object
            where change_mark >= pg_snapshot_xmin(cast(? as pg_snapshot))
            and not pg_visible_in_snapshot(change_mark, cast(? as pg_snapshot))""";

    /** A dump takes marks along into a cluster that counts its own transactions, and has fewer of them as a rule. */
    private static final String IS_AHEAD =
            "select pg_snapshot_xmax(cast(? as pg_snapshot)) > pg_snapshot_xmax(pg_current_snapshot())";

    private final JdbcTemplate sql;
    private final ObjectCopies copies;

    MarkedObjects(JdbcTemplate sql) {
        this.sql = sql;
        this.copies = new ObjectCopies(sql);
    }

    private static Seen seen() {
        return CurrentInstance.get().derived(Seen.class, Seen::new);
    }

    @Override
    public void follow(boolean forCopy) {
        seen().snapshot.compareAndSet(null, now());
    }

    @Override
    public boolean followFrom(String copy, String mark) {
        if (copies.know(copy, mark) && !isAhead(mark)) {
            seen().snapshot.set(mark);
            return true;
        }
        return false;
    }

    /** The new snapshot is taken first: what is committed in between is told twice rather than not at all. */
    @Override
    public List<ObjectRef> take() {
        seen().waiting.set(0);
        String now = now();
        String before = seen().snapshot.get();
        List<ObjectRef> unseen =
                before == null ? List.of() : sql.query(UNSEEN, (row, number) -> ObjectRef.read(row, 1), before, before);
        seen().snapshot.set(now);
        return unseen;
    }

    @Override
    public @Nullable String markOf(String copy) {
        String mark = seen().snapshot.get();
        if (mark != null) {
            copies.mark(copy, mark);
        }
        return mark;
    }

    @Override
    public void kept() {}

    @Override
    public int waiting() {
        return seen().waiting.get();
    }

    @Override
    public void note(Collection<ObjectRef> refs) {
        seen().waiting.addAndGet(refs.size());
        sql.batchUpdate(
                MARK,
                refs.stream().map(ref -> new Object[] {ref.otype(), ref.oid()}).toList());
    }

    @Override
    public String mark() {
        return ", change_mark = " + THIS_TRANSACTION;
    }

    /** New rows have the mark by default. */
    @Override
    public void noteMarked(Collection<ObjectRef> refs) {
        seen().waiting.addAndGet(refs.size());
    }

    private boolean isAhead(String mark) {
        return Boolean.TRUE.equals(sql.queryForObject(IS_AHEAD, Boolean.class, mark));
    }

    private String now() {
        return Objects.requireNonNull(sql.queryForObject(SNAPSHOT, String.class));
    }
}
