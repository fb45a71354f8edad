package dev.understudy.instance.dataset;

import org.jspecify.annotations.Nullable;

/** Keeps values once that come again and again, such as types, times and empty texts. What has been seen is forgotten for the next in its place. */
final class Repeats {

    private final @Nullable Object[] seen = new Object[4096];

    /** The value, or one that equals it and was seen before. */
    Object once(Object value) {
        int place = Math.floorMod(value.hashCode(), seen.length);
        Object before = seen[place];
        if (value.equals(before)) {
            return before;
        }
        seen[place] = value;
        return value;
    }
}
