package dev.understudy.alation.visualconfig;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a layout shows, as JSON in one column. Keys that a dataset leaves out are null. */
@Converter
class ShownList implements AttributeConverter<List<Shown>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<Shown> shown) {
        return JSON.writeValueAsString(shown);
    }

    @Override
    public List<Shown> convertToEntityAttribute(String text) {
        return JSON.readTree(text).valueStream().map(ShownList::shown).toList();
    }

    private static Shown shown(JsonNode stored) {
        return JSON.treeToValue(stored, Shown.typeOf(stored));
    }
}
