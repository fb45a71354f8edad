package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says of a field: in one cell, or of an object set in one for each type of its objects. */
record Given(DictionaryRow row, CustomField field, List<Cell> cells) {

    /**
     * @param text empty to clear
     * @param otype of the objects that it names; null if the column does not tell
     */
    record Cell(String text, @Nullable String otype) {

        /** Several references stand in one cell. */
        Stream<String> parts() {
            return Arrays.stream(text.split(";")).map(String::strip).filter(part -> !part.isEmpty());
        }
    }

    /** As it stood in the file. */
    String text() {
        return cells.stream().map(Cell::text).collect(Collectors.joining(";"));
    }

    /** The types whose objects it replaces, those of others stay; empty if it replaces the whole value. */
    Set<String> otypes() {
        return !field.grows() || cells.stream().anyMatch(cell -> cell.otype() == null)
                ? Set.of()
                : cells.stream().map(Cell::otype).collect(Collectors.toSet());
    }
}
