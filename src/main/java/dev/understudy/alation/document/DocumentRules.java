package dev.understudy.alation.document;

import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.FieldErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the items of bulk writes must hold to, each rule for all items at once; those that break it are refused. */
@Component
class DocumentRules {

    private final Templates templates;
    private final FolderStore folders;
    private final DocumentStore documents;
    private final JdbcClient sql;

    DocumentRules(Templates templates, FolderStore folders, DocumentStore documents, JdbcClient sql) {
        this.templates = templates;
        this.folders = folders;
        this.documents = documents;
        this.sql = sql;
    }

    <T> void titles(List<BulkItem<T>> items, Function<T, @Nullable String> title) {
        readable(items).forEach(item -> {
            String given = title.apply(item.fields());
            if (given != null && given.isEmpty()) {
                item.refuse("title", FieldErrors.BLANK);
            }
        });
    }

    <T> void hubs(List<BulkItem<T>> items, Function<T, Long> hub) {
        List<Long> named =
                readable(items).map(item -> hub.apply(item.fields())).distinct().toList();
        Set<Long> known = named.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select id from document_hub where id in (:ids)")
                        .param("ids", named)
                        .query(Long.class)
                        .list());
        readable(items)
                .filter(item -> !known.contains(hub.apply(item.fields())))
                .forEach(item -> item.refuse("document_hub_id", FieldErrors.unknownKey(hub.apply(item.fields()))));
    }

    <T> void templates(List<BulkItem<T>> items, String otype, Function<T, @Nullable Long> template) {
        Set<Long> known = templates.existing(
                readable(items)
                        .map(item -> template.apply(item.fields()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                otype);
        readable(items).forEach(item -> {
            Long given = template.apply(item.fields());
            if (given != null && !known.contains(given)) {
                item.refuse("template_id", FieldErrors.unknownKey(given));
            }
        });
    }

    /**
     * Folders must exist in the hub of the item.
     *
     * @param hub the hub; null if any will do
     */
    <T> void folders(
            List<BulkItem<T>> items,
            String key,
            String noun,
            Function<T, @Nullable List<Long>> ids,
            Function<T, @Nullable Long> hub) {
        Map<Long, FolderState> known = folders.live(named(items, ids));
        refuseMissing(items, key, noun, ids, (item, id) -> {
            FolderState folder = known.get(id);
            Long within = hub.apply(item.fields());
            return folder != null && (within == null || within == folder.hubId());
        });
    }

    /** Documents must exist in the hub of the item. */
    <T> void documents(
            List<BulkItem<T>> items, String key, Function<T, @Nullable Long> id, Function<T, @Nullable Long> hub) {
        Function<T, @Nullable List<Long>> ids = fields -> {
            Long given = id.apply(fields);
            return given == null ? null : List.of(given);
        };
        Map<Long, DocumentState> known = documents.live(named(items, ids));
        refuseMissing(items, key, "Documents", ids, (item, each) -> {
            DocumentState document = known.get(each);
            Long within = hub.apply(item.fields());
            return document != null && (within == null || within == document.hubId());
        });
    }

    /**
     * Nothing may come to lie below itself, neither by one item nor by several together.
     *
     * @param parentNow the parent that an object has so far
     */
    <T> void noCircle(
            List<BulkItem<T>> items,
            String key,
            Function<T, Long> id,
            Function<T, @Nullable Long> newParent,
            LongFunction<@Nullable Long> parentNow) {
        Map<Long, Long> moved = new HashMap<>();
        readable(items).forEach(item -> {
            Long parent = newParent.apply(item.fields());
            if (parent != null) {
                moved.put(id.apply(item.fields()), parent);
            }
        });
        readable(items)
                .filter(item -> newParent.apply(item.fields()) != null)
                .filter(item -> isCircle(id.apply(item.fields()), moved, parentNow))
                .forEach(item -> item.refuse(key, "Cannot be moved under itself or its own descendant."));
    }

    private static boolean isCircle(long start, Map<Long, Long> moved, LongFunction<@Nullable Long> parentNow) {
        Set<Long> seen = new HashSet<>();
        Long at = start;
        while (at != null && seen.add(at)) {
            at = moved.containsKey(at) ? moved.get(at) : parentNow.apply(at);
        }
        return at != null;
    }

    private interface Rule<T> {
        boolean holds(BulkItem<T> item, long id);
    }

    private static <T> void refuseMissing(
            List<BulkItem<T>> items, String key, String noun, Function<T, @Nullable List<Long>> ids, Rule<T> rule) {
        readable(items).forEach(item -> {
            List<Long> missing = orNone(ids.apply(item.fields())).stream()
                    .filter(id -> !rule.holds(item, id))
                    .distinct()
                    .toList();
            if (!missing.isEmpty()) {
                item.refuse(
                        key,
                        "The following " + noun + " don\u2019t exist or are deleted (" + key + ": " + missing + ")");
            }
        });
    }

    private static <T> Set<Long> named(List<BulkItem<T>> items, Function<T, @Nullable List<Long>> ids) {
        return readable(items)
                .map(item -> orNone(ids.apply(item.fields())))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private static <T> Stream<BulkItem<T>> readable(List<BulkItem<T>> items) {
        return items.stream().filter(BulkItem::readable);
    }

    private static List<Long> orNone(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
