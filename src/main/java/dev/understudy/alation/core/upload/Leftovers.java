package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.object.ObjectStore;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /**
     * Goes through all objects that have a value.
     *
     * @param component of the state, an id, where they have it
     * @param left those of some objects that go
     */
    public void delete(ObjectStore<?> store, String component, long value, UnaryOperator<List<Long>> left) {
        List<Long> page = next(store, component, value, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            pages.delete(store, left.apply(page));
            page = next(store, component, value, page.get(page.size() - 1));
        }
    }

    private static List<Long> next(ObjectStore<?> store, String component, long value, long below) {
        return store.nextIdsWith(component, value, below, LeftoverPages.SIZE);
    }
}
