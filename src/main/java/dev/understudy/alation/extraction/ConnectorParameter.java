package dev.understudy.alation.extraction;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.error.InvalidFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a connector. All connectors have the same ones.
 *
 * @param usual its value as long as nobody says otherwise
 * @param encrypted whether it is a secret: taken, but neither kept nor told
 */
record ConnectorParameter(String name, @Nullable String usual, String type, boolean encrypted) {

    static final List<ConnectorParameter> ALL = List.of(
            new ConnectorParameter("auth_type", "BASIC", "STRING", false),
            new ConnectorParameter("password", null, "PASSWORD", true));

    static final String FIELD = "configuration_parameters";

    static ConnectorParameter named(String name) {
        return ALL.stream()
                .filter(parameter -> parameter.name.equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of(FIELD, FieldErrors.unknownChoice(name)));
    }
}
