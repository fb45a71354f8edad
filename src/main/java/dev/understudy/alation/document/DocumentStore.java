package dev.understudy.alation.document;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes documents in batches, with their places and their entries in the object index. */
@Component
class DocumentStore {

    private static final String SUBTREE = """
            with recursive below (id) as (
                select d.id from unnest(cast(:roots as bigint array)) as r (id) left join document d on d.id = r.id where d.deleted = false
                union
                select d.id from document d join below b on d.parent_document_id = b.id where d.deleted = false
            ) select id from below order by id""";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ObjectIndex objects;
    private final Containment containment;
    private final Clock clock;

    DocumentStore(
            JdbcClient sql,
            JdbcTemplate batches,
            NewRows newRows,
            ObjectIndex objects,
            Containment containment,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.objects = objects;
        this.containment = containment;
        this.clock = clock;
    }

    /** Stores new documents; answers them with their ids. */
    List<DocumentState> create(List<DocumentState> fresh) {
        Object now = now();
        List<Long> ids = newRows.insert(
                "insert into document (title, description, template_id, document_hub_id, parent_folder_id, parent_document_id,"
                        + " deleted, ts_created, ts_updated) values (?, ?, ?, ?, ?, ?, false, ?, ?)",
                fresh.stream()
                        .map(state -> new @Nullable Object[] {
                            state.title(),
                            state.description(),
                            state.templateId(),
                            state.hubId(),
                            state.parentFolderId(),
                            state.parentDocumentId(),
                            now,
                            now
                        })
                        .toList());
        List<DocumentState> stored = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(fresh.get(i).withId(ids.get(i)));
        }
        link(stored);
        enter(stored);
        return stored;
    }

    /** The documents among these that are not deleted, as they are now. */
    Map<Long, DocumentState> live(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Long>> links = navLinks(ids);
        Map<Long, DocumentState> found = new LinkedHashMap<>();
        sql.sql(
                        "select d.id, d.title, d.description, d.template_id, d.document_hub_id, d.parent_folder_id, d.parent_document_id"
                                + " from unnest(cast(:ids as bigint array)) as r (id) left join document d on d.id = r.id"
                                + " where d.deleted = false")
                .param("ids", SqlArrays.ids(ids))
                .query((row, number) -> state(row, links.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .forEach(state -> found.put(state.id(), state));
        return found;
    }

    void update(Collection<DocumentState> changed) {
        Object now = now();
        batches.batchUpdate(
                "update document set title = ?, description = ?, template_id = ?, parent_folder_id = ?, parent_document_id = ?,"
                        + " ts_updated = ? where id = ?",
                changed.stream()
                        .map(state -> new @Nullable Object[] {
                            state.title(),
                            state.description(),
                            state.templateId(),
                            state.parentFolderId(),
                            state.parentDocumentId(),
                            now,
                            state.id()
                        })
                        .toList());
        batches.batchUpdate(
                "delete from document_nav_link where document_id = ?",
                changed.stream().map(state -> new Object[] {state.id()}).toList());
        link(changed);
        enter(changed);
    }

    /** Deletes documents with those below them. */
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
                "update document set deleted = true, ts_deleted = ? where id = ?",
                gone.stream().map(id -> new Object[] {now, id}).toList());
        objects.markDeleted(
                gone.stream().map(id -> new ObjectRef(Document.OTYPE, id)).toList(), true);
    }

    /** The documents that lie in any of the folders. */
    List<Long> lyingIn(Collection<Long> folderIds) {
        return sql.sql("select d.id from unnest(cast(:folders as bigint array)) as r (id)"
                        + " left join document d on d.parent_folder_id = r.id where d.deleted = false order by d.id")
                .param("folders", SqlArrays.ids(folderIds))
                .query(Long.class)
                .list();
    }

    void unlink(Collection<Long> folderIds) {
        sql.sql("delete from document_nav_link where folder_id in (:folders)")
                .param("folders", folderIds)
                .update();
    }

    /** The folders that show links to each of the documents. */
    Map<Long, List<Long>> navLinks(Collection<Long> documentIds) {
        Map<Long, List<Long>> found = new HashMap<>();
        if (!documentIds.isEmpty()) {
            sql.sql(
                            "select l.document_id, l.folder_id from unnest(cast(:ids as bigint array)) as r (id)"
                                    + " left join document_nav_link l on l.document_id = r.id where l.folder_id is not null order by l.document_id, l.ordinal")
                    .param("ids", SqlArrays.ids(documentIds))
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getLong(2));
                    });
        }
        return found;
    }

    private void link(Collection<DocumentState> states) {
        List<Object[]> rows = new ArrayList<>();
        for (DocumentState state : states) {
            int ordinal = 0;
            for (long folder : state.navLinks().stream().distinct().toList()) {
                rows.add(new Object[] {state.id(), folder, ordinal++});
            }
        }
        batches.batchUpdate("insert into document_nav_link (document_id, folder_id, ordinal) values (?, ?, ?)", rows);
    }

    private void enter(Collection<DocumentState> states) {
        objects.putAll(states.stream()
                .map(state -> new ObjectIndex.Entry(
                        new CatalogObject(state.ref(), state.title(), state.title(), Document.url(state.id())),
                        state.description()))
                .toList());
        containment.move(
                states.stream().map(DocumentState::ref).toList(),
                states.stream().flatMap(DocumentStore::places).toList());
    }

    /** The folder or document that it lies in comes before those that only link to it. */
    static Stream<Containment.Link> places(DocumentState state) {
        Stream<Containment.Link> places = Stream.concat(
                        Stream.ofNullable(state.parentFolderId()).map(id -> new ObjectRef(Folder.OTYPE, id)),
                        Stream.ofNullable(state.parentDocumentId()).map(id -> new ObjectRef(Document.OTYPE, id)))
                .map(parent -> new Containment.Link(parent, state.ref(), 0));
        Stream<Containment.Link> links = state.navLinks().stream()
                .distinct()
                .filter(id -> !id.equals(state.parentFolderId()))
                .map(id -> new Containment.Link(new ObjectRef(Folder.OTYPE, id), state.ref(), 1));
        return Stream.concat(places, links);
    }

    private static DocumentState state(ResultSet row, List<Long> navLinks) throws SQLException {
        return new DocumentState(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("title")),
                Objects.requireNonNull(row.getString("description")),
                row.getObject("template_id", Long.class),
                row.getLong("document_hub_id"),
                row.getObject("parent_folder_id", Long.class),
                row.getObject("parent_document_id", Long.class),
                navLinks);
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
