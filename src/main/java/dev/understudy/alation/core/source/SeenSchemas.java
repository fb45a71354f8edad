package dev.understudy.alation.core.source;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which schemas of data sources that somebody sees may be named to them, whether the catalog has them or not. */
public final class SeenSchemas {

    private final KeySights sights;

    private SeenSchemas(KeySights sights) {
        this.sights = sights;
    }

    /** @param names of schemas, by the ids of their data sources */
    public static SeenSchemas among(Map<Long, List<String>> names, ObjectView seen) {
        List<ObjectKey> keys = new ArrayList<>();
        names.forEach((source, schemas) -> schemas.forEach(name -> keys.add(key(source, name))));
        return new SeenSchemas(KeySights.ofParts(Otypes.SCHEMA, keys, seen));
    }

    public boolean has(long source, String name) {
        return !sights.hide(List.of(KeyPlace.of(Otypes.SCHEMA, key(source, name))));
    }

    private static ObjectKey key(long source, String name) {
        return new ObjectKey(KeyForm.SCHEMA, source, List.of(name));
    }
}
