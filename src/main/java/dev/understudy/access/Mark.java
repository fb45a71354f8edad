package dev.understudy.access;

import java.util.Locale;

/** What the calls of a row have of their own, besides who may make them. */
public enum Mark {
    /** They carry their credential in the body, or in a header of their own, so the gate can ask for none. */
    OPEN,
    /** They know native and virtual data sources only. */
    WITHOUT_CONNECTORS,
    /** They know only data sources that connectors reach. */
    WITH_CONNECTORS;

    static Mark of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
