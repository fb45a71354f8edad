package dev.understudy.alation.datasource;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.source.Extraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody is told of extractions: not the names of schemas that are hidden from them. */
final class SeenExtractions {

    private SeenExtractions() {}

    /** By the ids of their data sources, which are seen. */
    static Map<Long, Extraction> of(Map<Long, Extraction> all, ObjectView seen) {
        boolean none =
                all.values().stream().flatMap(Extraction::named).findAny().isEmpty();
        if (none || !seen.mayHideParts()) {
            return all;
        }
        KeySights sights = KeySights.of(
                all.entrySet().stream()
                        .flatMap(each -> each.getValue().named().map(name -> schema(each.getKey(), name))),
                seen);
        Map<Long, Extraction> told = new HashMap<>();
        all.forEach((source, extraction) ->
                told.put(source, extraction.telling(name -> !sights.hide(List.of(schema(source, name))))));
        return told;
    }

    private static KeyPlace schema(long source, String name) {
        return KeyPlace.of(Otypes.SCHEMA, new ObjectKey(KeyForm.SCHEMA, source, List.of(name)));
    }
}
