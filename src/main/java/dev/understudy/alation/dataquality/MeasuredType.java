package dev.understudy.alation.dataquality;

import java.util.Locale;

/** What can be measured; it tells how the key is to be read. */
enum MeasuredType {
    ATTRIBUTE,
    TABLE,
    SCHEMA;

    String otype() {
        return name().toLowerCase(Locale.ROOT);
    }
}
