package dev.understudy.alation.core.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where pages of one instance's lists have ended, for those who ask for the next one. Each place is handed out once for each time that
 * it was left, so that whoever jumps there later is told what is there then. Nothing depends on it: another replica, or this one when
 * it has forgotten, counts.
 */
final class PageEnds {

    private static final int MOST = 1000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** @param list its statement and parameters, so that the same list as somebody else sees it is another one */
    record Key(Object list, long rowsBefore) {}

    private record End(List<@Nullable Object> place, int times) {}

    private final Cache<Key, End> ends =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    void leave(Key key, List<@Nullable Object> place) {
        ends.asMap()
                .merge(
                        key,
                        new End(place, 1),
                        (before, now) -> new End(place, before.place().equals(place) ? before.times() + 1 : 1));
    }

    @Nullable
    List<@Nullable Object> take(Key key) {
        End end = ends.getIfPresent(key);
        if (end != null) {
            ends.asMap()
                    .computeIfPresent(key, (k, now) -> now.times() > 1 ? new End(now.place(), now.times() - 1) : null);
        }
        return end == null ? null : end.place();
    }

    /** How many there may be at most, and how many there are. */
    long size() {
        ends.cleanUp();
        return ends.estimatedSize();
    }
}
