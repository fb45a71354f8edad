package dev.understudy.alation.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The structure of a database as the text of one column. What bodies of clients may have at most does not bind it. */
final class StructureText {

    private static final TypeReference<List<SimulatedSchema>> SCHEMAS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StructureText() {}

    static String of(List<SimulatedSchema> schemas) {
        return JSON.writeValueAsString(schemas);
    }

    static List<SimulatedSchema> read(String text) {
        return JSON.readValue(text, SCHEMAS);
    }
}
