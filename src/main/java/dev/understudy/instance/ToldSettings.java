package dev.understudy.instance;

import dev.understudy.web.KeptJson;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that an instance was told, as it is kept; null stands for an instance that was told nothing. Each part is read once. */
final class ToldSettings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String text;
    private final Map<Class<?>, Optional<?>> parts = new ConcurrentHashMap<>();

    private ToldSettings(String text) {
        this.text = text;
    }

    static @Nullable ToldSettings of(@Nullable String text) {
        return text == null ? null : new ToldSettings(text);
    }

    /** The text that it is kept as; null for nothing. */
    static @Nullable String text(@Nullable ToldSettings told) {
        return told == null ? null : told.text;
    }

    /** A part marked as {@link Told}, or null if the instance was not told it. */
    <T> @Nullable T part(Class<T> type) {
        return type.cast(parts.computeIfAbsent(type, this::read).orElse(null));
    }

    private Optional<?> read(Class<?> type) {
        JsonNode part = KeptJson.read(text).get(key(type));
        return Optional.ofNullable(part).map(node -> JSON.treeToValue(node, type));
    }

    /** The text of what an instance was told before with one part changed; null if nothing is left. */
    static <T> @Nullable String changed(@Nullable ToldSettings before, Class<T> type, @Nullable T part) {
        ObjectNode all = before == null ? JSON.createObjectNode() : (ObjectNode) KeptJson.read(before.text);
        if (part == null) {
            all.remove(key(type));
        } else {
            all.set(key(type), JSON.valueToTree(part));
        }
        return all.isEmpty() ? null : all.toString();
    }

    private static String key(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Told.class), "nothing that an instance is told")
                .value();
    }
}
