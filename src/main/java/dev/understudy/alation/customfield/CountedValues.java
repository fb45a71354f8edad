package dev.understudy.alation.customfield;

import dev.understudy.alation.core.sql.CountedIndexes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts values by indexes that keep count of their rows, those of deleted and hidden objects among them. */
record CountedValues(CountedIndexes indexes, WantedValues wanted) {

    /** How many there are on a range of objects; nothing where no index tells. */
    Optional<Long> count(ValuePlaces.Range range) {
        return wanted.oids().isEmpty() ? sum(Stream.concat(stored(range), texts(range))) : Optional.empty();
    }

    private Stream<Optional<Long>> stored(ValuePlaces.Range range) {
        return wanted.fieldIds().isEmpty()
                ? Stream.of(between(WantedValues.STORED, List.of("otype", "oid"), List.of(), range))
                : wanted.fieldIds().stream()
                        .distinct()
                        .map(field -> between(
                                WantedValues.STORED, List.of("field_id", "otype", "oid"), List.of(field), range));
    }

    private Stream<Optional<Long>> texts(ValuePlaces.Range range) {
        return wanted.ofTexts().entrySet().stream()
                .filter(texts -> texts.getValue() > 0)
                .map(texts -> between(
                                WantedValues.OBJECTS, List.of("texts", "otype", "oid"), List.of(texts.getKey()), range)
                        .map(objects -> objects * texts.getValue()));
    }

    /** @param alike what the columns before type and id have */
    private Optional<Long> between(String table, List<String> columns, List<?> alike, ValuePlaces.Range range) {
        return indexes.ask(
                table,
                columns,
                index -> index.between(
                        behind(alike, range.otype(), range.from()), behind(alike, range.otype(), range.to())));
    }

    private static List<Object> behind(List<?> alike, String otype, long oid) {
        return Stream.concat(alike.stream(), Stream.of(otype, oid)).toList();
    }

    private static Optional<Long> sum(Stream<Optional<Long>> counts) {
        return counts.reduce(Optional.of(0L), (sum, count) -> sum.flatMap(all -> count.map(more -> all + more)));
    }
}
