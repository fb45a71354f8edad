package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.source.DataSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the keys that items name their objects by: those of another data source than the call's are refused. */
final class ItemKeys {

    private static final String MISSING = "400068: API Key is a required input";

    private final DataSource source;

    ItemKeys(DataSource source) {
        this.source = source;
    }

    /** The key, or nothing if the item is refused for it. */
    Optional<ObjectKey> read(BulkItem<?> item, String field, @Nullable String text, KeyForm form) {
        if (text == null || text.isBlank()) {
            item.refuse(field, MISSING);
            return Optional.empty();
        }
        Optional<ObjectKey> key = ObjectKey.read(text, form);
        String problem = key.isEmpty()
                ? "The key `%s` does not name a %s.".formatted(text, form.name().toLowerCase(Locale.ROOT))
                : problem(key.get(), text);
        if (problem != null) {
            item.refuse(field, problem);
            return Optional.empty();
        }
        return key.map(this::ofSource);
    }

    private @Nullable String problem(ObjectKey key, String text) {
        if (!Objects.equals(key.root(), source.id())) {
            return "The key `%s` does not belong to the data source %d.".formatted(text, source.id());
        }
        if (KeyLimits.forbidName(key)) {
            return "Ensure that no name in the key has more than " + KeyLimits.NAME + " characters.";
        }
        return KeyLimits.forbid(key)
                ? "Ensure that the key, with all escapes that it needs, has no more than " + KeyLimits.KEY
                        + " characters."
                : null;
    }

    private ObjectKey ofSource(ObjectKey key) {
        return source.isVirtual() ? key.withoutPrefix().orElse(key) : key;
    }
}
