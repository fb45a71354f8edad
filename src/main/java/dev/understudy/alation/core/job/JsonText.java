package dev.understudy.alation.core.job;

import dev.understudy.web.KeptJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps free-form JSON as text: the same column type, and plain JDBC for datasets, on every database. */
@Converter
public class JsonText implements AttributeConverter<@Nullable JsonNode, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }

    @Override
    public @Nullable JsonNode convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : KeptJson.read(text);
    }
}
