package dev.understudy.alation.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Otypes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data sources that keys on a page name: whoever does not see one is not told the key either, as if there was none. */
final class OtherSources {

    private final Set<ObjectRef> seen;

    private OtherSources(Set<ObjectRef> seen) {
        this.seen = seen;
    }

    /** One query for all of them, and none if no key is given. */
    static OtherSources named(Stream<@Nullable String> keys, ObjectView objects) {
        return new OtherSources(
                objects.all(keys.flatMap(key -> source(key).stream()).collect(Collectors.toSet()))
                        .keySet());
    }

    /** The key, unless it names a source that the caller does not see. */
    @Nullable
    String shown(@Nullable String key) {
        return source(key).filter(source -> !seen.contains(source)).isPresent() ? null : key;
    }

    private static Optional<ObjectRef> source(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(text ->
                        Optional.ofNullable(ObjectKey.of(text, KeyForm.TABLE).dataSource()))
                .map(source -> new ObjectRef(Otypes.DATA_SOURCE, source));
    }
}
