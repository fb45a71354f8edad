package dev.understudy.alation.document;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.SqlArrays;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes folders in batches, with their places and their entries in the object index. */
@Component
class FolderStore {

    private static final String SUBTREE = """
            with recursive below (id) as (
                select f.id from unnest(cast(:roots as bigint array)) as r (id) left join folder f on f.id = r.id where f.deleted = false
                union
                select f.id from folder f join below b on f.parent_folder_id = b.id where f.deleted = false
            ) select id from below order by id""";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ObjectIndex objects;
    private final Containment containment;
    private final DocumentStore documents;
    private final Clock clock;

    FolderStore(
            JdbcClient sql,
            JdbcTemplate batches,
            NewRows newRows,
            ObjectIndex objects,
            Containment containment,
            DocumentStore documents,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.objects = objects;
        this.containment = containment;
        this.documents = documents;
        this.clock = clock;
    }

    /** Stores new folders; answers them with their ids. */
    List<FolderState> create(List<FolderState> fresh) {
        Object now = now();
        List<Long> ids = newRows.insert(
                "insert into folder (title, description, template_id, document_hub_id, parent_folder_id, deleted, ts_created,"
                        + " ts_updated) values (?, ?, ?, ?, ?, false, ?, ?)",
                fresh.stream()
                        .map(state -> new @Nullable Object[] {
                            state.title(),
                            state.description(),
                            state.templateId(),
                            state.hubId(),
                            state.parentFolderId(),
                            now,
                            now
                        })
                        .toList());
        List<FolderState> stored = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(fresh.get(i).withId(ids.get(i)));
        }
        enter(stored);
        return stored;
    }

    /** The folders among these that are not deleted, as they are now. */
    Map<Long, FolderState> live(Collection<Long> ids) {
        Map<Long, FolderState> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select f.id, f.title, f.description, f.template_id, f.document_hub_id, f.parent_folder_id"
                            + " from unnest(cast(:ids as bigint array)) as r (id) left join folder f on f.id = r.id"
                            + " where f.deleted = false")
                    .param("ids", SqlArrays.ids(ids))
                    .query((row, number) -> new FolderState(
                            row.getLong("id"),
                            Objects.requireNonNull(row.getString("title")),
                            Objects.requireNonNull(row.getString("description")),
                            row.getObject("template_id", Long.class),
                            row.getLong("document_hub_id"),
                            row.getObject("parent_folder_id", Long.class)))
                    .list()
                    .forEach(state -> found.put(state.id(), state));
        }
        return found;
    }

    void update(Collection<FolderState> changed) {
        Object now = now();
        batches.batchUpdate(
                "update folder set title = ?, description = ?, template_id = ?, parent_folder_id = ?, ts_updated = ? where id = ?",
                changed.stream()
                        .map(state -> new @Nullable Object[] {
                            state.title(),
                            state.description(),
                            state.templateId(),
                            state.parentFolderId(),
                            now,
                            state.id()
                        })
                        .toList());
        enter(changed);
    }

    /** Deletes folders with the folders and documents in them; links to documents elsewhere vanish. */
    void delete(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Long> gone = sql.sql(SUBTREE)
                .param("roots", SqlArrays.ids(ids))
                .query(Long.class)
                .list();
        Object now = now();
        batches.batchUpdate(
                "update folder set deleted = true, ts_deleted = ? where id = ?",
                gone.stream().map(id -> new Object[] {now, id}).toList());
        objects.markDeleted(
                gone.stream().map(id -> new ObjectRef(Folder.OTYPE, id)).toList(), true);
        if (!gone.isEmpty()) {
            documents.delete(documents.lyingIn(gone));
            documents.unlink(gone);
        }
    }

    private void enter(Collection<FolderState> states) {
        objects.putAll(states.stream()
                .map(state -> new ObjectIndex.Entry(
                        new CatalogObject(state.ref(), state.title(), state.title(), Folder.url(state.id())),
                        state.description()))
                .toList());
        containment.move(
                states.stream().map(FolderState::ref).toList(),
                states.stream()
                        .flatMap(state -> Stream.ofNullable(state.parentFolderId())
                                .map(id -> new Containment.Link(new ObjectRef(Folder.OTYPE, id), state.ref(), 1)))
                        .toList());
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
