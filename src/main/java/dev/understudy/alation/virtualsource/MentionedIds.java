package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.upload.SeenIds;

/** What an upload has mentioned so far. */
record MentionedIds(SeenIds schemas, SeenIds tables, SeenIds columns, SeenIds indexes) {

    MentionedIds() {
        this(new SeenIds(), new SeenIds(), new SeenIds(), new SeenIds());
    }

    void add(ChunkReport chunk) {
        schemas.addAll(chunk.schemas());
        tables.addAll(chunk.tables());
        columns.addAll(chunk.columns());
        indexes.addAll(chunk.indexes());
    }
}
