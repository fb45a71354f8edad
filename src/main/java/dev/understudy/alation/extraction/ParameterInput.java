package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.MayBeNull;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The new value of a parameter; null brings back the usual one. */
@AlationJson
record ParameterInput(
        @NotBlank String name, @MayBeNull @Nullable String value) {

    /** The settings with these parameters, all of which there are. */
    static ExtractionSettings applied(List<ParameterInput> inputs, ExtractionSettings settings) {
        Map<String, String> values = new TreeMap<>(settings.parameters());
        for (ParameterInput input : inputs) {
            if (input.value == null) {
                values.remove(ConnectorParameter.named(input.name).name());
            } else if (!ConnectorParameter.named(input.name).encrypted()) {
                values.put(input.name, input.value);
            }
        }
        return settings.withParameters(values);
    }
}
