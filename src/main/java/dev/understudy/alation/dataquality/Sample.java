package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/**
 * How many there were, and the first of them.
 *
 * @param count how many there were
 * @param sample the first of them
 */
@AlationJson
record Sample<T>(int count, List<T> sample) {

    private static final int MOST = 10;

    static <T> Sample<T> of(List<T> all) {
        return new Sample<>(all.size(), first(all));
    }

    /** Of many, as many as are shown. */
    static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
