package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter as clients see it; the value of a secret is never told. */
@AlationJson
record ParameterPayload(String name, @Nullable String value, String type, boolean required, boolean encrypted) {

    static List<ParameterPayload> of(ExtractionSettings settings) {
        return ConnectorParameter.ALL.stream()
                .map(parameter -> new ParameterPayload(
                        parameter.name(),
                        settings.parameters().getOrDefault(parameter.name(), parameter.usual()),
                        parameter.type(),
                        true,
                        parameter.encrypted()))
                .toList();
    }
}
