package dev.understudy.alation.core.field;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list of texts in one column, as JSON. */
@Converter
class StringList implements AttributeConverter<@Nullable List<String>, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> list) {
        return list == null ? null : JSON.writeValueAsString(list);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, new TypeReference<List<String>>() {});
    }
}
