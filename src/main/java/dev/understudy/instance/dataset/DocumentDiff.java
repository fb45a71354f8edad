package dev.understudy.instance.dataset;

import dev.understudy.instance.copy.Column;
import dev.understudy.instance.copy.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has come, gone and changed from one document to another, entry by entry.
 *
 * @param added entries that only the second has
 * @param removed entries that only the first has
 * @param changed entries of both that are not the same
 */
public record DocumentDiff(List<Item> added, List<Item> removed, List<Changed> changed) {

    /**
     * An entry that one document has.
     *
     * @param section of the document; the table, for rows of tables
     * @param id null where entries have none of their own
     * @param title what it is called, if it is called anything
     * @param entry its keys and values
     */
    public record Item(
            String section, @Nullable Object id, @Nullable Object title, Map<String, @Nullable Object> entry) {}

    /**
     * An entry that both have.
     *
     * @param section of the document; the table, for rows of tables
     * @param id null where entries have none of their own
     * @param title what it is called now, if it is called anything
     * @param changes what differs, by key
     */
    public record Changed(
            String section, @Nullable Object id, @Nullable Object title, Map<String, Change> changes) {}

    /**
     * A value that differs.
     *
     * @param from what it was
     * @param to what it is
     */
    public record Change(@Nullable Object from, @Nullable Object to) {}

    private record Key(String section, List<@Nullable Object> identity) {}

    /**
     * What tells entries of sections apart: their ids, within their types where these stand beside them; else what they say something of. Rows
     * of tables have their keys.
     */
    private static final List<String> IDS = List.of("otype", "id");

    private static final List<String> SUBJECTS = List.of("otype", "oid", "field", "field_id", "db_account");

    private static final List<String> TITLES = List.of("title", "name", "display_name", "username");

    /** Columns of keys and passwords, of which sections tell nothing either. */
    private static final Pattern SECRET = Pattern.compile("jwk|private_key|(.*_)?password_hash");

    /**
     * Compares two documents.
     *
     * @param columns of the tables whose rows are in them
     */
    public static DocumentDiff of(Document from, Document to, Columns columns) {
        Map<Key, Map<String, @Nullable Object>> before = byKey(from, columns);
        Map<Key, Map<String, @Nullable Object>> after = byKey(to, columns);
        List<Changed> changed = new ArrayList<>();
        after.forEach((key, entry) -> {
            Map<String, @Nullable Object> old = before.get(key);
            if (old != null && !old.equals(entry)) {
                changed.add(new Changed(key.section(), entry.get("id"), title(entry), changes(old, entry)));
            }
        });
        return new DocumentDiff(beyond(after, before), beyond(before, after), changed);
    }

    private static Map<Key, Map<String, @Nullable Object>> byKey(Document document, Columns columns) {
        Map<Key, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
        document.sections()
                .forEach((section, entries) -> entries.forEach(entry -> {
                    boolean isRow = section.equals(KeptRowDataset.NAME);
                    String place = isRow ? String.valueOf(entry.get("table")) : section;
                    Map<String, @Nullable Object> said = isRow ? values(entry) : entry;
                    byKey.put(new Key(place, isRow ? some(said, keys(columns.of(place))) : identity(said)), said);
                }));
        return byKey;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values =
                new LinkedHashMap<>((Map<String, @Nullable Object>) Objects.requireNonNull(row.get("values")));
        values.keySet().removeIf(column -> SECRET.matcher(column).matches());
        return values;
    }

    private static List<String> keys(List<Column> columns) {
        return columns.stream().filter(Column::isKey).map(Column::name).toList();
    }

    private static List<@Nullable Object> identity(Map<String, @Nullable Object> entry) {
        if (entry.get("id") != null) {
            return some(entry, IDS);
        }
        return entry.get("oid") != null ? some(entry, SUBJECTS) : new ArrayList<>(entry.values());
    }

    private static List<@Nullable Object> some(Map<String, @Nullable Object> entry, List<String> keys) {
        List<@Nullable Object> some = new ArrayList<>();
        keys.forEach(key -> some.add(entry.get(key)));
        return some;
    }

    private static List<Item> beyond(
            Map<Key, Map<String, @Nullable Object>> all, Map<Key, Map<String, @Nullable Object>> others) {
        return all.entrySet().stream()
                .filter(each -> !others.containsKey(each.getKey()))
                .map(each -> new Item(
                        each.getKey().section(), each.getValue().get("id"), title(each.getValue()), each.getValue()))
                .toList();
    }

    private static Map<String, Change> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String key : keys) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                changes.put(key, new Change(before.get(key), after.get(key)));
            }
        }
        return changes;
    }

    private static @Nullable Object title(Map<String, @Nullable Object> entry) {
        return TITLES.stream()
                .map(entry::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }
}
