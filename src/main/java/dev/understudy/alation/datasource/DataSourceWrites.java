package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.AccessLists.Member;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.Privacy;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and deletes data sources, with what follows for who may do what with them, and for what lies in them. */
@Component
class DataSourceWrites {

    private final ObjectStore<DataSourceState> sources;
    private final ObjectEntries entries;
    private final AccessLists access;

    DataSourceWrites(ObjectStore<DataSourceState> sources, ObjectEntries entries, AccessLists access) {
        this.sources = sources;
        this.entries = entries;
        this.access = access;
    }

    /** Whoever makes one administers it. */
    DataSourceState create(DataSourceState fresh, @Nullable Boolean isPrivate, Caller creator) {
        DataSourceState made = sources.create(fresh);
        ObjectRef source = sources.ref(made.id());
        access.put(source, List.of(new Member(new ObjectRef(People.USER, creator.userId()), Level.ADMIN)));
        if (Boolean.TRUE.equals(isPrivate)) {
            access.setPrivacy(source, Privacy.PRIVATE, source, creator);
        }
        return made;
    }

    /** @param isPrivate what it is from now on; null if that stays */
    DataSourceState update(DataSourceState before, DataSourceState after, @Nullable Boolean isPrivate, Caller caller) {
        sources.update(before, after);
        if (isPrivate != null) {
            ObjectRef source = sources.ref(after.id());
            access.setPrivacy(source, isPrivate ? Privacy.PRIVATE : Privacy.PUBLIC, source, caller);
        }
        return after;
    }

    /** Takes along all that belongs to it. Its access list stays: what is remembered of it is no more public than it was. */
    void delete(DataSourceState source) {
        sources.delete(List.of(source.id()));
        entries.markDeletedIn(source.id());
    }
}
