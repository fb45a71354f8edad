package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Says what properties and parameters mean. Where the Javadoc of a record or method speaks of one, that stands; all others have
 * names that mean the same wherever they stand, and {@code openapi/words.tsv} says it once.
 */
@Component
class Words {

    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("iexact", "which are this, in any case"),
            Map.entry("in", "which are one of these, separated by commas"),
            Map.entry("isnull", "of which there is none"),
            Map.entry("contains", "which contain this"),
            Map.entry("icontains", "which contain this, in any case"),
            Map.entry("startswith", "which begin with this"),
            Map.entry("istartswith", "which begin with this, in any case"),
            Map.entry("endswith", "which end with this"),
            Map.entry("iendswith", "which end with this, in any case"),
            Map.entry("gt", "after this"),
            Map.entry("gte", "after this, or at it"),
            Map.entry("lt", "before this"),
            Map.entry("lte", "before this, or at it"));

    private final Map<String, String> words = read();

    void write(OpenAPI api) {
        api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(this::describeProperties);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the model has them
    private void describeProperties(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        properties.replaceAll((name, property) -> described(property, of(name)));
    }

    /** What stands beside a reference counts for nothing in OpenAPI 3.0, so the reference goes into an {@code allOf}. */
    private static Schema<?> described(Schema<?> property, @Nullable String word) {
        String text = property.getDescription() == null ? word : property.getDescription();
        return property.get$ref() == null
                ? property.description(text)
                : new Schema<>()
                        .addAllOfItem(new Schema<>().$ref(property.get$ref()))
                        .description(text);
    }

    /** Of a property or parameter; of a filter such as {@code title__contains}, too. */
    @Nullable
    String of(String name) {
        int suffix = name.indexOf("__");
        if (suffix < 0) {
            return words.get(name);
        }
        String base = words.get(name.substring(0, suffix));
        return base == null ? null : base + ": those " + COMPARISONS.get(name.substring(suffix + 2));
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try {
            new ClassPathResource("openapi/words.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(columns -> words.put(columns[0], columns[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
