package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.AfterCommit;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.dataset.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes remembered by the only process that makes any, in a database that outlives it. As long as there is a copy, the
 * transaction that changes objects says so in a log, and a later process finds there what the copy does not know. The log is as long
 * as what has changed since the copy was last kept.
 */
final class LoggedObjects implements DirtyObjects {

    private static final int OBJECTS_OF_AN_ENTRY = 10_000;

    /** What this process has noted of an instance. Entries of the log are named by their ids, those taken until the copy is kept. */
    private static final class Noted {
        private final Map<String, List<ObjectRef>> entries = new ConcurrentHashMap<>();
        private final Set<String> taken = ConcurrentHashMap.newKeySet();
        private final AtomicInteger waiting = new AtomicInteger();
        /** Transactions at work that have changed objects, and not said so in the log. */
        private final AtomicInteger unlogged = new AtomicInteger();

        private volatile boolean followed;
        private volatile boolean logging;
        private boolean whole;
    }

    private final JdbcTemplate sql;
    private final ObjectCopies copies;

    LoggedObjects(JdbcTemplate sql) {
        this.sql = sql;
        this.copies = new ObjectCopies(sql);
    }

    /** Whether the log is kept is known from the process before; what is first asked then is whether there is a copy. */
    private Noted noted() {
        Noted known = CurrentInstance.get().derived(Noted.class);
        if (known != null) {
            return known;
        }
        boolean logging = copies.areThere();
        return CurrentInstance.get().derived(Noted.class, () -> {
            Noted noted = new Noted();
            noted.logging = logging;
            return noted;
        });
    }

    @Override
    public void follow(boolean forCopy) {
        Noted noted = noted();
        noted.logging |= forCopy;
        noted.followed = true;
        noted.taken.addAll(logged().keySet()); // what they tell is in the index, which is read next
    }

    @Override
    public boolean followFrom(String copy, String mark) {
        if (!copies.know(copy, mark)) {
            return false;
        }
        Noted noted = noted();
        noted.followed = true;
        noted.entries.putAll(logged());
        return true;
    }

    private Map<String, List<ObjectRef>> logged() {
        Map<String, List<ObjectRef>> logged = new HashMap<>();
        sql.query("select id, refs from object_change", row -> {
            logged.put(row.getString(1), refs(row.getString(2)));
        });
        return logged;
    }

    /** A copy misses nothing if all who had not written to the log were done before. */
    @Override
    public List<ObjectRef> take() {
        Noted noted = noted();
        noted.waiting.set(0);
        noted.whole = noted.logging && noted.unlogged.get() == 0;
        List<String> ids = List.copyOf(noted.entries.keySet());
        noted.taken.addAll(ids);
        return ids.stream()
                .flatMap(id -> Objects.requireNonNull(noted.entries.remove(id)).stream())
                .distinct()
                .toList();
    }

    @Override
    public @Nullable String markOf(String copy) {
        if (!noted().whole) {
            return null;
        }
        String mark = ObjectCopies.newMark();
        copies.mark(copy, mark);
        return mark;
    }

    @Override
    public void kept() {
        Noted noted = noted();
        List<String> taken = List.copyOf(noted.taken);
        SqlArrays.batches(taken)
                .forEach(batch -> sql.update("delete from object_change where id = any(?)", SqlArrays.texts(batch)));
        taken.forEach(noted.taken::remove);
    }

    @Override
    public int waiting() {
        return noted().waiting.get();
    }

    @Override
    public void note(Collection<ObjectRef> refs) {
        Noted noted = noted();
        noted.unlogged.incrementAndGet(); // until it is known better
        if (noted.logging) {
            noted.unlogged.decrementAndGet();
            entries(refs).forEach((id, part) -> {
                sql.update("insert into object_change (id, refs) values (?, ?)", id, text(part));
                AfterCommit.run(() -> enter(noted, id, part));
            });
        } else {
            List<ObjectRef> all = List.copyOf(refs);
            AfterCommit.run(() -> enter(noted, newId(), all), noted.unlogged::decrementAndGet);
        }
    }

    @Override
    public String mark() {
        return "";
    }

    @Override
    public void noteMarked(Collection<ObjectRef> refs) {
        note(refs);
    }

    private static void enter(Noted noted, String id, List<ObjectRef> refs) {
        noted.waiting.addAndGet(refs.size());
        if (noted.followed) {
            noted.entries.put(id, refs);
        }
    }

    /** The entries of the log come with the fixtures themselves, in one transaction. */
    @Override
    public void adding(Rows rows) {
        if (noted().logging) {
            entries(DirtyObjects.in(rows))
                    .forEach((id, part) -> rows.add("object_change", "id", id, "refs", text(part)));
        }
    }

    @Override
    public void added(Rows rows) {
        if (rows.touch("object_change")) {
            rows.all()
                    .filter(row -> row.containsKey("refs"))
                    .forEach(row ->
                            enter(noted(), String.valueOf(row.get("id")), refs(String.valueOf(row.get("refs")))));
        } else {
            note(DirtyObjects.in(rows));
        }
    }

    /** As many as it takes, since a text has an end. */
    private static Map<String, List<ObjectRef>> entries(Collection<ObjectRef> refs) {
        List<ObjectRef> all = List.copyOf(refs);
        Map<String, List<ObjectRef>> entries = new HashMap<>();
        for (int from = 0; from < all.size(); from += OBJECTS_OF_AN_ENTRY) {
            entries.put(newId(), all.subList(from, Math.min(from + OBJECTS_OF_AN_ENTRY, all.size())));
        }
        return entries;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static String text(List<ObjectRef> refs) {
        return refs.stream().map(ref -> ref.otype() + ":" + ref.oid()).collect(Collectors.joining(" "));
    }

    private static List<ObjectRef> refs(String text) {
        List<ObjectRef> refs = new ArrayList<>();
        Arrays.stream(text.split(" ")).forEach(ref -> {
            int colon = ref.indexOf(':');
            refs.add(new ObjectRef(ref.substring(0, colon), Long.parseLong(ref.substring(colon + 1))));
        });
        return refs;
    }
}
