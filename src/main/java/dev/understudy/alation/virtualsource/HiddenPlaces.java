package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;

/**
 * Schemas and tables that are hidden from whoever uploads. They cannot be written, nor can something come to lie in them: their names are
 * taken, and what was there would go. Columns and indexes need no such look, for their table is not found.
 */
final class HiddenPlaces {

    private HiddenPlaces() {}

    /** The lines, but refused those of what is hidden, and of what would be. */
    static List<MetadataLine> refused(List<MetadataLine> lines, ObjectView seen) {
        if (!seen.mayHideParts()) {
            return lines; // the source itself is seen
        }
        KeySights sights = KeySights.of(lines.stream().flatMap(line -> places(line).stream()), seen);
        return lines.stream()
                .map(line -> sights.hide(places(line)) ? refused(line) : line)
                .toList();
    }

    private static List<KeyPlace> places(MetadataLine line) {
        if (line instanceof MetadataLine.Schema schema) {
            return KeyPlace.nearestFirst(Otypes.SCHEMA, schema.place().key());
        }
        return line instanceof MetadataLine.Table table
                ? KeyPlace.nearestFirst(Otypes.TABLE, table.place().key())
                : List.of();
    }

    private static MetadataLine refused(MetadataLine line) {
        return line instanceof MetadataLine.Placed placed
                ? new MetadataLine.Refused(line.number(), placed.place().hidden())
                : line;
    }
}
