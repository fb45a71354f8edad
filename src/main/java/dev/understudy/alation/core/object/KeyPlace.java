package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.otype.Otypes;
import java.util.ArrayList;
import java.util.List;

/** An object by its type and the digest of its key, as it stands in the index with it. */
public record KeyPlace(String otype, String digest) {

    public static KeyPlace of(String otype, ObjectKey key) {
        return new KeyPlace(otype, KeyDigest.of(key.identity()));
    }

    /** What a key names, and the table and the schema that it lies in, the nearest first. */
    public static List<KeyPlace> nearestFirst(String otype, ObjectKey named) {
        ObjectKey key = named;
        List<KeyPlace> places = new ArrayList<>(List.of(of(otype, key)));
        if (key.form() == KeyForm.COLUMN) {
            key = key.parent();
            places.add(of(Otypes.TABLE, key));
        }
        if (key.form() == KeyForm.TABLE) {
            places.add(of(Otypes.SCHEMA, key.parent()));
        }
        return places;
    }
}
