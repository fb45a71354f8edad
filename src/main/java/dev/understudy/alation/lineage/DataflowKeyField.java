package dev.understudy.alation.lineage;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a call names dataflows. */
enum DataflowKeyField {
    ID,
    EXTERNAL_ID;

    static final String PARAMETER = "keyField";

    /** By their ids unless the call says otherwise. */
    static DataflowKeyField of(@Nullable String word) {
        return word == null
                ? ID
                : Arrays.stream(values())
                        .filter(field -> field.word().equals(word))
                        .findFirst()
                        .orElseThrow(InvalidLineage::keyField);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
