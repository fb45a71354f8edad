package dev.understudy.web;

import dev.understudy.error.Malformed;
import dev.understudy.error.TooLarge;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that clients send. How deep it may be and how many values it may have is told to Jackson in {@code application.yaml}:
 * what costs a client two bytes costs us a hundred.
 */
@Component
public class ClientJson {

    private final JsonMapper json;

    ClientJson(JsonMapper json) {
        this.json = json;
    }

    public JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (StreamConstraintsException beyondLimits) {
            throw new TooLarge();
        } catch (JacksonException broken) {
            throw new Malformed(reason(broken));
        }
    }

    /** The reason in the words of the JSON reader behind the real service, so far as they can be told from outside. */
    private static String reason(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        return at == null
                ? "Expecting value"
                : "Expecting value: line %d column %d (char %d)"
                        .formatted(at.getLineNr(), at.getColumnNr(), Math.max(0, at.getByteOffset()));
    }
}
