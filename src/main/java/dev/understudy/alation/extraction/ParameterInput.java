package dev.understudy.alation.extraction;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The new value of a parameter.
 *
 * @param value a text; null brings back the usual one, and without one the parameter stays as it is
 */
@AlationJson
record ParameterInput(@NotBlank String name, @Nullable JsonNode value) {

    /** The settings with these parameters, all of which there are. */
    static ExtractionSettings applied(List<ParameterInput> inputs, ExtractionSettings settings) {
        Map<String, String> values = new TreeMap<>(settings.parameters());
        for (ParameterInput input : inputs) {
            ConnectorParameter parameter = ConnectorParameter.named(input.name);
            if (input.value != null && !parameter.encrypted()) {
                input.put(input.value, values);
            }
        }
        return settings.withParameters(values);
    }

    private void put(JsonNode given, Map<String, String> values) {
        if (given.isNull()) {
            values.remove(name);
        } else if (given.isString()) {
            values.put(name, given.asString());
        } else {
            throw InvalidFields.of(ConnectorParameter.FIELD, FieldErrors.NO_TEXT);
        }
    }
}
