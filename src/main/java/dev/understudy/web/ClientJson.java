package dev.understudy.web;

import dev.understudy.error.Malformed;
import dev.understudy.error.TooLarge;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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

    /** From bytes in the encoding of Unicode that they show. */
    public JsonNode read(byte[] body) {
        return read(() -> json.readTree(body));
    }

    public JsonNode read(String text) {
        return read(() -> json.readTree(text));
    }

    private static JsonNode read(Supplier<JsonNode> reading) {
        try {
            JsonNode tree = reading.get();
            if (tree.isMissingNode()) {
                throw new Malformed("no value");
            }
            return tree;
        } catch (StreamConstraintsException beyondLimits) {
            throw new TooLarge();
        } catch (JacksonException broken) {
            throw new Malformed(broken.getOriginalMessage());
        }
    }
}
