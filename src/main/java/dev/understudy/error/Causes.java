package dev.understudy.error;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure comes from, whoever has wrapped it. */
final class Causes {

    private Causes() {}

    /** Whether the failure, or one that has led to it, is such a one. */
    static boolean any(Throwable failure, Predicate<Throwable> which) {
        return all(failure).anyMatch(which);
    }

    /** The failure, or the nearest that has led to it, that is of the type; null if none is. */
    static <T extends Throwable> @Nullable T first(Throwable failure, Class<T> type) {
        return all(failure).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static Stream<Throwable> all(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
