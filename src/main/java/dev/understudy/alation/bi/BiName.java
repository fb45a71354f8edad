package dev.understudy.alation.bi;

import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * By what a call names an object of a list.
 *
 * @param text the external id, if it is one; blanks at the ends are none of it
 * @param id empty if it is no id
 */
record BiName(String text, OptionalLong id) {

    static BiName inQuery(String text) {
        return new BiName(Texts.strip(text), Ids.read(text.strip()));
    }

    static BiName inBody(JsonNode value) {
        return new BiName(Texts.strip(value.isString() ? value.asString() : value.toString()), Ids.inJson(value));
    }

    /** The values in a text with commas between them. External ids may have commas, so the text also stands for itself then. */
    static Stream<String> in(String text, boolean external) {
        Stream<String> parts = Arrays.stream(text.split(",", -1));
        return external ? Stream.concat(Stream.of(text), parts) : parts;
    }
}
