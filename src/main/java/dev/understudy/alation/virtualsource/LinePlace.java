package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.key.ObjectKey;
import java.util.Locale;

/**
 * Which line of an upload it is, and what it names.
 *
 * @param number from 0
 * @param text the key as it was sent
 */
record LinePlace(int number, String text, ObjectKey key) {

    /** What is told of the line if it is refused. */
    String refused(String reason) {
        return refused(number, text, reason);
    }

    /** The same of a line whose key cannot be read. */
    static String refused(int number, String text, String reason) {
        return "Line " + number + ". Key: " + text + ". " + reason;
    }

    /** What is told of a line whose table is not there. */
    String withoutTable(String kind) {
        return without("table", key.parent().name(), kind);
    }

    /** What is told of a line if what it is of is hidden from whoever uploads, or would be. */
    String hidden() {
        return refused("Missing %s \"%s\"".formatted(key.form().name().toLowerCase(Locale.ROOT), key.name()));
    }

    /**
     * What is told of a line if something else is not there.
     *
     * @param missing what kind of thing is not there
     * @param kind what the line is of
     */
    String without(String missing, String name, String kind) {
        return refused("Missing %s \"%s\" for %s \"%s\". Make sure that %s data uploaded/mentioned before %s data"
                .formatted(missing, name, kind, key.name(), missing, kind));
    }
}
