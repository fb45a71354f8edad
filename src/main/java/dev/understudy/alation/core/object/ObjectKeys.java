package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import java.util.List;

/** The keys of objects, read in the form that their type has. */
public final class ObjectKeys {

    private ObjectKeys() {}

    /** The key of an object of the type. A text that is no such key is one as a whole, and found by nothing else. */
    public static ObjectKey of(String otype, String text) {
        return ObjectKey.of(text, form(otype));
    }

    /** The types of data sources and what lies in them that a key may be of, where only the key tells, the likeliest first. */
    public static List<String> relationalTypes(String text) {
        return ObjectKey.levels(text).stream()
                .flatMap(level -> Otypes.thatAre(Capability.RELATIONAL).stream().filter(otype -> form(otype) == level))
                .toList();
    }

    /** Whether objects of the type lie in BI servers. */
    public static boolean lieInBiServers(String otype) {
        return form(otype) == KeyForm.BI;
    }

    private static KeyForm form(String otype) {
        return Otypes.of(otype).map(Otype::keyForm).orElse(KeyForm.NONE);
    }
}
