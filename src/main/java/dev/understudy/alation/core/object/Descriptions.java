package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Titles and descriptions of objects of any family: written through the family, or into the index where none has the object. */
@Component
public class Descriptions {

    private final SingletonSupplier<Map<String, Describable>> families;
    private final ObjectEntries entries;

    /** Families are looked for when they are first needed: they may themselves use what uses this. */
    Descriptions(ObjectProvider<Describable> families, ObjectEntries entries) {
        this.families = SingletonSupplier.of(() -> byOtype(families));
        this.entries = entries;
    }

    private static Map<String, Describable> byOtype(ObjectProvider<Describable> families) {
        Map<String, Describable> byOtype = new HashMap<>();
        families.forEach(family -> family.otypes().forEach(otype -> byOtype.put(otype, family)));
        return byOtype;
    }

    public void write(Collection<NewDescription> texts) {
        Map<Describable, List<NewDescription>> byFamily = new HashMap<>();
        for (NewDescription each : texts) {
            Describable family = families.obtain().get(each.ref().otype());
            if (family != null) {
                byFamily.computeIfAbsent(family, f -> new ArrayList<>()).add(each);
            }
        }
        Set<ObjectRef> known = new HashSet<>();
        byFamily.forEach((family, ofFamily) -> known.addAll(family.describe(ofFamily)));
        entries.describe(
                texts.stream().filter(each -> !known.contains(each.ref())).toList());
        entries.date(texts);
    }
}
