package dev.understudy.alation.lineage;

import dev.understudy.alation.core.otype.Otypes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may take part in lineage. */
enum NodeType {
    TABLE(Otypes.DATA_SOURCE),
    ATTRIBUTE(Otypes.DATA_SOURCE),
    BI_DATASOURCE(Otypes.BI_SERVER),
    BI_DATASOURCE_COLUMN(Otypes.BI_SERVER),
    BI_REPORT(Otypes.BI_SERVER),
    BI_REPORT_COLUMN(Otypes.BI_SERVER),
    FILE(Otypes.FILE_SYSTEM),
    DIRECTORY(Otypes.FILE_SYSTEM),
    /** Something outside of the catalog, by any name. */
    EXTERNAL(null),
    DATAFLOW(null);

    private final @Nullable String server;

    /** @param server the type of what the id at the beginning of a key is of; null if keys have none */
    NodeType(@Nullable String server) {
        this.server = server;
    }

    /** The type that a word means: {@code column} is an attribute, too. */
    static Optional<NodeType> of(String word) {
        String name = Otypes.canonical(word);
        return Arrays.stream(values()).filter(type -> type.otype().equals(name)).findFirst();
    }

    String otype() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String server() {
        return server;
    }

    boolean isBi() {
        return Otypes.BI_SERVER.equals(server);
    }

    /** Whether clients may name such an object by its id. */
    boolean hasId() {
        return this != FILE && this != DIRECTORY && this != EXTERNAL;
    }

    /** Whether it is a part of an object that takes part in lineage itself. */
    boolean isColumn() {
        return this == ATTRIBUTE || this == BI_DATASOURCE_COLUMN || this == BI_REPORT_COLUMN;
    }
}
