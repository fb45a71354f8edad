package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What indexes tell of a column.
 *
 * @param referredTo the column that a foreign key names
 */
record Told(boolean primary, boolean foreign, @Nullable String referredTo, boolean other) {

    /** Whatever they can tell. */
    static final Told ALL = new Told(true, true, null, true);

    static Told of(ColumnState column, List<IndexInput> indexes) {
        boolean primary = false;
        boolean other = false;
        String referredTo = null;
        for (IndexInput index : indexes) {
            int at = placeOf(column.name(), index.columnNames());
            primary |= at >= 0 && index.isPrimary();
            other |= at >= 0 && !index.isPrimary() && !index.refersToTable();
            referredTo = at >= 0 && index.refersToTable() ? referredTo(index, at) : referredTo;
        }
        return new Told(primary, referredTo != null, referredTo, other);
    }

    /** What is known of the column now that they tell this in place of something else; what neither tells stays. */
    ColumnFacts instead(Told before, ColumnFacts known) {
        boolean keepsReference = !foreign && !before.foreign;
        return new ColumnFacts(
                known.columnType(),
                known.columnComment(),
                known.nullable(),
                known.position(),
                primary || !before.primary && known.isPrimaryKey(),
                keepsReference ? known.isForeignKey() : foreign,
                keepsReference ? known.referencedColumnId() : referredTo,
                other || !before.other && known.isOtherIndex());
    }

    private static int placeOf(String column, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String referredTo(IndexInput input, int at) {
        return input.foreignTable()
                .map(table ->
                        IndexWrite.column(table, input.referredTo().get(at)).shown())
                .orElse(null);
    }
}
