package dev.understudy.alation.virtualsource;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.upload.Leftovers;
import dev.understudy.alation.core.upload.SeenIds;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Deletes what an upload has not mentioned. What is hidden from whoever uploads stays, and so does what it lies in. */
@Component
class LeftObjects {

    private static final String OF_SOURCE = "dsId";

    private final RelationalObjects objects;
    private final Leftovers leftovers;
    private final LeftIndexes indexes;

    LeftObjects(RelationalObjects objects, Leftovers leftovers, LeftIndexes indexes) {
        this.objects = objects;
        this.leftovers = leftovers;
        this.indexes = indexes;
    }

    /** Indexes first: their columns are told while they are there, and come back without them. */
    void delete(long dataSourceId, MentionedIds mentioned, ObjectView seen) {
        long below = Long.MAX_VALUE;
        while (below > 0) {
            below = indexes.deletePage(dataSourceId, mentioned.indexes(), seen, below);
        }
        leftovers.delete(
                objects.columns(),
                OF_SOURCE,
                dataSourceId,
                ids -> left(objects.columns(), mentioned.columns(), ids, seen));
        leftovers.delete(objects.tables(), OF_SOURCE, dataSourceId, ids -> {
            noteSchemasOfHidden(ids, mentioned, seen);
            return left(objects.tables(), mentioned.tables(), ids, seen);
        });
        leftovers.delete(
                objects.schemas(),
                OF_SOURCE,
                dataSourceId,
                ids -> left(objects.schemas(), mentioned.schemas(), ids, seen));
    }

    private void noteSchemasOfHidden(List<Long> tables, MentionedIds mentioned, ObjectView seen) {
        if (!seen.mayHideParts()) {
            return;
        }
        Set<Long> hidden = hidden(objects.tables(), tables, seen);
        mentioned
                .schemas()
                .addAll(objects.tables().live(hidden).values().stream()
                        .map(TableState::schemaId)
                        .toList());
    }

    /** Those that go. */
    private static List<Long> left(ObjectStore<?> store, SeenIds mentioned, List<Long> ids, ObjectView seen) {
        List<Long> unmentioned = mentioned.without(ids);
        Set<Long> hidden = hidden(store, unmentioned, seen);
        return unmentioned.stream().filter(id -> !hidden.contains(id)).toList();
    }

    private static Set<Long> hidden(ObjectStore<?> store, List<Long> ids, ObjectView seen) {
        if (!seen.mayHideParts()) {
            return Set.of();
        }
        return seen.hidden(ids.stream().map(store::ref).toList()).stream()
                .map(ObjectRef::oid)
                .collect(toSet());
    }
}
