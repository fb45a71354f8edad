package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.ObjectStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The store of each kind. */
@Component
class BiStores {

    private final Map<String, ObjectStore<BiObject>> byOtype = new HashMap<>();

    BiStores(List<ObjectStore<BiObject>> all) {
        all.forEach(store -> store.otypes().forEach(otype -> byOtype.put(otype, store)));
    }

    ObjectStore<BiObject> of(BiKind kind) {
        return Objects.requireNonNull(byOtype.get(kind.otype()));
    }
}
