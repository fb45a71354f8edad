package dev.understudy.alation.datasource;

import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.source.Extraction;
import dev.understudy.alation.core.source.SeenSchemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody is told of extractions: not the names of schemas that are hidden from them. */
final class SeenExtractions {

    private SeenExtractions() {}

    /** By the ids of their data sources, which are seen. */
    static Map<Long, Extraction> of(Map<Long, Extraction> all, ObjectView seen) {
        Map<Long, List<String>> names = new HashMap<>();
        all.forEach((source, extraction) -> names.put(source, extraction.named()));
        SeenSchemas schemas = SeenSchemas.among(names, seen);
        Map<Long, Extraction> told = new HashMap<>();
        all.forEach((source, extraction) -> told.put(source, extraction.telling(name -> schemas.has(source, name))));
        return told;
    }
}
