package dev.understudy.web;

import dev.understudy.error.Malformed;
import dev.understudy.error.TooLarge;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that clients send. How deep it may be and how many values it may have is told to Jackson in {@code application.yaml}:
 * what costs a client two bytes costs us a hundred.
 */
@Component
public class ClientJson {

    private final JsonMapper json;
    private final ObjectReader reader;

    ClientJson(JsonMapper json) {
        this.json = json;
        this.reader = KeptJson.reader(json);
    }

    /** From bytes in the encoding of Unicode that they show. */
    public JsonNode read(byte[] body) {
        return read(() -> json.createParser(body));
    }

    public JsonNode read(String text) {
        return read(() -> json.createParser(text));
    }

    private JsonNode read(Supplier<JsonParser> opening) {
        try (JsonParser parser = KeptJson.exact(opening.get())) {
            JsonNode tree = reader.readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw new Malformed("not one value");
            }
            return tree;
        } catch (StreamConstraintsException beyondLimits) {
            throw new TooLarge();
        } catch (JacksonException broken) {
            throw new Malformed(broken.getOriginalMessage());
        }
    }
}
