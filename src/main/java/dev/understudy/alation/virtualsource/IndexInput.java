package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an index, from the lines that told of it. */
@AlationJson
record IndexInput(
        @NotNull @Choice String indexType,
        @NotNull List<String> columnNames,
        @MayBeNull @Nullable @Choice String dataStructure,
        @MayBeNull @Nullable @Size(max = 2000) String indexTypeDetail,
        @MayBeNull @Nullable Boolean isAscending,
        @MayBeNull @Nullable String filterCondition,
        @MayBeNull @Nullable Boolean isForeignKey,
        @MayBeNull @Nullable String foreignKeyTableName,
        @MayBeNull @Nullable List<String> foreignKeyColumnNames) {

    private static final Set<String> PRIMARY = Set.of("PRIMARY", "PARTITIONED_PRIMARY");
    private static final Set<String> TYPES = Set.of("PRIMARY", "SECONDARY", "PARTITIONED_PRIMARY", "UNIQUE", "OTHER");
    private static final Set<String> STRUCTURES =
            Set.of("BTREE", "HASH", "BITMAP", "DENSE", "SPARSE", "REVERSE", "OTHER", "NONE");

    /** Refuses what the fields by themselves do not show to be wrong. */
    static void check(BulkItem<IndexInput> item) {
        IndexInput index = item.fields();
        requireChoice(item, "index_type", index.indexType(), TYPES);
        requireChoice(item, "data_structure", index.dataStructure(), STRUCTURES);
        if (index.columnNames().isEmpty()) {
            item.refuse("column_names", FieldErrors.EMPTY_LIST);
        }
        if (index.refersToTable()) {
            index.checkReference(item);
        }
    }

    boolean isPrimary() {
        return PRIMARY.contains(indexType);
    }

    boolean refersToTable() {
        return Boolean.TRUE.equals(isForeignKey);
    }

    /** The table that the foreign key names; empty if it names none, or its key cannot be read. */
    Optional<ObjectKey> foreignTable() {
        return Optional.ofNullable(foreignKeyTableName)
                .flatMap(key -> ObjectKey.read(key, KeyForm.TABLE))
                .map(key -> key.withoutPrefix().orElse(key));
    }

    /** The names of the columns referred to, as many as there are columns. */
    List<String> referredTo() {
        return Objects.requireNonNullElse(foreignKeyColumnNames, List.of());
    }

    private void checkReference(BulkItem<IndexInput> item) {
        if (foreignKeyTableName == null) {
            item.refuse("foreign_key_table_name", FieldErrors.REQUIRED);
        }
        if (referredTo().size() != columnNames.size()) {
            item.refuse("foreign_key_column_names", "There must be as many as there are column_names.");
        }
    }

    private static void requireChoice(
            BulkItem<IndexInput> item, String field, @Nullable String given, Set<String> choices) {
        if (given != null && !choices.contains(given)) {
            item.refuse(field, FieldErrors.unknownChoice(given));
        }
    }
}
