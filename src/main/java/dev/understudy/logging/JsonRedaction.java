package dev.understudy.logging;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the values of secrets out of JSON, lists and objects whole, however their names are escaped. All else stays as it was sent, up
 * to where a body has been cut off or is no JSON; what is cut off within a secret is hidden to its end.
 */
final class JsonRedaction {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String HIDDEN = "\"***\"";

    private final String text;

    /** Whether it asks for a token of OAuth; a code elsewhere is one of errors. */
    private final boolean isGrant;

    private final StringBuilder shown = new StringBuilder();

    /** Up to where the text has been shown or hidden. */
    private int done;

    private JsonRedaction(String text) {
        this.text = text;
        this.isGrant = text.contains("\"grant_type\"");
    }

    static String of(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[") ? new JsonRedaction(text).redacted() : text;
    }

    private String redacted() {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && isSecret(parser.currentName())) {
                    hideValue(parser);
                }
            }
        } catch (JacksonException endsHere) {
            // what is left is shown, unless it is a secret's
        }
        return shown.append(text, done, text.length()).toString();
    }

    private boolean isSecret(String name) {
        return SecretNames.contains(name) || isGrant && SecretNames.isCode(name);
    }

    /** That there is none, or that something is so, is no secret. */
    private void hideValue(JsonParser parser) {
        JsonToken value = parser.nextToken();
        if (!value.isStructStart() && value != JsonToken.VALUE_STRING && !value.isNumeric()) {
            return;
        }
        shown.append(text, done, (int) parser.currentTokenLocation().getCharOffset())
                .append(HIDDEN);
        done = text.length();
        parser.skipChildren();
        parser.finishToken();
        done = (int) parser.currentLocation().getCharOffset();
    }
}
