package dev.understudy.alation.scim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

/** What clients send, as the SDK reads it: its objects know their attributes in any case. */
final class ScimJson {

    private static final ObjectReader READER = JsonUtils.getObjectReader()
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private ScimJson() {}

    /** The body as the record that is expected. */
    static <T> T read(byte[] body, Class<T> type) throws IOException {
        JsonNode tree = READER.readTree(body);
        if (!(tree instanceof ObjectNode)) {
            throw ScimFailure.invalidSyntax("The body is no JSON object");
        }
        return as(tree, type);
    }

    /** A record with the attributes that it knows; texts may stand for booleans. */
    static <T> T as(JsonNode tree, Class<T> type) {
        try {
            return READER.forType(type).readValue(tree);
        } catch (JsonMappingException misfit) {
            throw ScimFailure.invalidValue("The value of " + path(misfit) + " is not of its type");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A record as an object that can be patched. */
    static ObjectNode object(Object attributes) {
        return JsonUtils.valueToNode(attributes);
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
