package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.object.ObjectStore;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deletes what an upload has not mentioned, in transactions of their own. The youngest go first, and so mostly what lies in others
 * before those, whose deletion then takes little along.
 */
@Component
public class Leftovers {

    private final LeftoverPages pages;

    Leftovers(LeftoverPages pages) {
        this.pages = pages;
    }

    /** @param component of the state, an id: all objects that have the value there are looked at */
    public void delete(ObjectStore<?> store, String component, long value, SeenIds seen) {
        List<Long> page = next(store, component, value, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            pages.delete(store, page.stream().filter(id -> !seen.contains(id)).toList());
            page = next(store, component, value, page.get(page.size() - 1));
        }
    }

    private static List<Long> next(ObjectStore<?> store, String component, long value, long below) {
        return store.nextIdsWith(component, value, below, LeftoverPages.SIZE);
    }
}
