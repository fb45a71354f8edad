package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.alation.relational.ColumnInput.Index;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How columns are written. */
@Component
class ColumnLevel implements Level<ColumnState, ColumnInput> {

    /** Of one call; the fields within columns count alike. */
    static final int MOST = 10_000;

    private final RelationalObjects relational;

    ColumnLevel(RelationalObjects relational) {
        this.relational = relational;
    }

    @Override
    public ObjectStore<ColumnState> store() {
        return relational.columns();
    }

    @Override
    public String otype() {
        return RelationalObjects.COLUMN;
    }

    @Override
    public KeyForm form() {
        return KeyForm.COLUMN;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String keyOf(ColumnState column) {
        return column.objectKey();
    }

    @Override
    public long sourceOf(ColumnState column) {
        return column.dsId();
    }

    @Override
    public Map<String, ColumnState> fresh(Map<String, ObjectKey> keys) {
        Map<String, TableState> tables = relational
                .tables()
                .byKeys(keys.values().stream().map(ObjectKey::parent).distinct().toList());
        Map<String, ColumnState> fresh = new HashMap<>();
        keys.forEach((identity, key) -> {
            TableState table = tables.get(key.parent().identity());
            if (table != null && !table.lifetime().deleted()) {
                fresh.put(identity, ColumnState.of(key, table));
            }
        });
        return fresh;
    }

    @Override
    public void check(BulkItem<ColumnInput> item, boolean isNew) {
        String type = item.legible().columnType();
        if (isNew && type == null) {
            item.refuse("column_type", FieldErrors.REQUIRED);
        }
        if (type != null && type.isEmpty()) {
            item.refuse("column_type", FieldErrors.BLANK);
        }
        Long position = item.legible().position();
        if (position != null && position < 0) {
            item.refuse("position", FieldErrors.atLeast(0));
        }
    }

    @Override
    public ColumnState reset(ColumnState column, ColumnInput input) {
        return column.described(Level.orEmpty(input.title()), RichText.normalisedOrEmpty(input.description()))
                .with(said(ColumnFacts.NONE, input, ""));
    }

    @Override
    public ColumnState merged(ColumnState column, ColumnInput input) {
        return column.described(
                        Objects.requireNonNullElse(input.title(), column.title()),
                        RichText.normalisedOr(column.description(), input.description()))
                .with(said(column.facts(), input, column.facts().columnComment()));
    }

    /** What is left out is as before. */
    private static ColumnFacts said(ColumnFacts before, ColumnInput input, @Nullable String commentBefore) {
        Index index = Objects.requireNonNullElse(input.index(), Index.NONE);
        return new ColumnFacts(
                Objects.requireNonNullElse(input.columnType(), before.columnType()),
                Level.or(commentBefore, input.columnComment()),
                Objects.requireNonNullElse(input.nullable(), before.nullable()),
                Objects.requireNonNullElse(input.position(), before.position()),
                Objects.requireNonNullElse(index.isPrimaryKey(), before.isPrimaryKey()),
                Objects.requireNonNullElse(index.isForeignKey(), before.isForeignKey()),
                Level.or(before.referencedColumnId(), index.referencedColumnId()),
                Objects.requireNonNullElse(index.isOtherIndex(), before.isOtherIndex()));
    }
}
