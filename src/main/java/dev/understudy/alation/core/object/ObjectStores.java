package dev.understudy.alation.core.object;

import dev.understudy.alation.core.object.KeyWatcher.NewKey;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens the {@link ObjectStore} of each kind, and knows them all. */
@Component
public class ObjectStores implements DeletionWatcher {

    private final JdbcTemplate sql;
    private final NewRows newRows;
    private final ListQueries lists;
    private final ObjectEntries entries;
    private final Containment containment;
    private final ObjectProvider<ObjectStore<?>> all;
    private final ObjectProvider<KeyWatcher> watchers;
    private final Clock clock;

    ObjectStores(
            JdbcTemplate sql,
            NewRows newRows,
            ListQueries lists,
            ObjectEntries entries,
            Containment containment,
            ObjectProvider<ObjectStore<?>> all,
            ObjectProvider<KeyWatcher> watchers,
            Clock clock) {
        this.sql = sql;
        this.newRows = newRows;
        this.lists = lists;
        this.entries = entries;
        this.containment = containment;
        this.all = all;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** The store of a kind; a family makes it a bean. */
    public <S extends Record & ObjectState> ObjectStore<S> of(ObjectKind<S> kind) {
        return new ObjectStore<>(kind, new StateRows<>(kind, sql, newRows, lists), this);
    }

    /** Whoever keeps the places that are gone: what lies in them goes with them. */
    @Override
    public void deleted(Collection<ObjectRef> refs) {
        ObjectRef.oidsByType(refs).forEach((otype, ids) -> all.forEach(store -> store.emptyPlaces(otype, ids)));
    }

    void tellOfKeys(List<NewKey> objects) {
        if (!objects.isEmpty()) {
            watchers.forEach(watcher -> watcher.rekeyed(objects));
        }
    }

    ObjectEntries entries() {
        return entries;
    }

    Containment containment() {
        return containment;
    }

    Instant now() {
        return clock.instant();
    }
}
