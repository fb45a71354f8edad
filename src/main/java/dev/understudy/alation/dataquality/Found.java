package dev.understudy.alation.dataquality;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a call names, apart by whether it was there. */
record Found<T>(List<T> there, List<T> absent) {

    static <T> Found<T> of(Collection<T> named, Predicate<T> wasThere) {
        return new Found<>(
                named.stream().filter(wasThere).toList(),
                named.stream().filter(wasThere.negate()).toList());
    }

    <R> Found<R> map(Function<T, R> each) {
        return new Found<>(
                there.stream().map(each).toList(), absent.stream().map(each).toList());
    }
}
