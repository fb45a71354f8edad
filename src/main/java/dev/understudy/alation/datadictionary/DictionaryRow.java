package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of a file, on its way from cells to values. The first thing that is wrong with it is told. */
final class DictionaryRow {

    private final int index;
    private final List<String> cells;
    private final Map<CustomField, JsonNode> values = new LinkedHashMap<>();
    private final String key;
    private @Nullable ObjectRef object;
    private @Nullable String error;

    DictionaryRow(DictionaryFile.Row row, Header header) {
        int width = header.names().size();
        this.index = row.index();
        this.cells = row.cells().stream().map(DictionaryRow::storable).toList();
        this.key = cell(header.key());
        if (cells.size() != width) {
            refuse("The row has %d cells, the header has %d".formatted(cells.size(), width));
        }
        row.cells().stream()
                .flatMap(cell -> Texts.flaw(cell).stream())
                .findFirst()
                .ifPresent(this::refuse);
    }

    /** The report shows refused rows, too, but no database takes null characters. */
    private static String storable(String cell) {
        return cell.replace('\0', '\uFFFD');
    }

    /** From 0. */
    int index() {
        return index;
    }

    /** As they are reported. */
    List<String> cells() {
        return cells;
    }

    /** By which the file names the object; empty if it does so otherwise, and for a data source. */
    String key() {
        return key;
    }

    /** What stands in a column, without blanks at its ends; empty if there is no such column. */
    String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    void isFor(ObjectRef found) {
        object = found;
    }

    ObjectRef object() {
        return Objects.requireNonNull(object);
    }

    /** The values to write, in the form in which they are kept. */
    Map<CustomField, JsonNode> values() {
        return values;
    }

    void refuse(String reason) {
        error = error == null ? reason : error;
    }

    boolean isSound() {
        return error == null;
    }

    @Nullable
    String error() {
        return error;
    }
}
