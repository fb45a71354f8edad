package dev.understudy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation as a document shows it.
 *
 * @param mediaType one of those that it takes; empty if it takes no body
 */
record Shown(String document, String method, String path, JsonNode operation, String mediaType) {

    private static final JsonMapper JSON = new JsonMapper();

    /** All operations of a document, once for each media type. */
    static Stream<Shown> of(String document, String text) {
        return JSON.readTree(text)
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .flatMap(method -> mediaTypes(method.getValue())
                                .map(type -> new Shown(
                                        document,
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        method.getValue(),
                                        type))));
    }

    private static Stream<String> mediaTypes(JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        return content.isMissingNode() ? Stream.of("") : content.propertyNames().stream();
    }

    String id() {
        return operation.get("operationId").stringValue();
    }

    JsonNode responses() {
        return operation.get("responses");
    }

    /** The same, for a page far down; itself if it has no pages. */
    Shown farDown() {
        JsonNode same = operation.deepCopy();
        for (JsonNode parameter : same.path("parameters")) {
            switch (parameter.path("name").asString("")) {
                case "limit" -> ((ObjectNode) parameter).put("example", 1000);
                case "skip" -> ((ObjectNode) parameter).put("example", 1);
                default -> {}
            }
        }
        return new Shown(document, method, path, same, mediaType);
    }

    /** Sends the operation with all that the document gives examples of. */
    Response send(RequestSpecification sender) {
        String url = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("example")) {
                String name = parameter.get("name").stringValue();
                String value = UriUtils.encode(parameter.get("example").asString(), StandardCharsets.UTF_8);
                url = parameter.get("in").stringValue().equals("path")
                        ? url.replace("{" + name + "}", value)
                        : url + (url.contains("?") ? "&" : "?") + name + "=" + value;
            }
        }
        assertThat(url)
                .as("no example for a variable: openapi/examples.yaml, places")
                .doesNotContain("{");
        addBody(sender);
        return sender.urlEncodingEnabled(false).redirects().follow(false).request(method, url);
    }

    private void addBody(RequestSpecification sender) {
        JsonNode example =
                operation.path("requestBody").path("content").path(mediaType).path("example");
        switch (mediaType) {
            case "" -> {}
            case "multipart/form-data" ->
                fields(example)
                        .forEach((name, value) ->
                                sender.multiPart(name, name, value.getBytes(StandardCharsets.UTF_8), "text/plain"));
            case "application/x-www-form-urlencoded" ->
                sender.contentType(mediaType).formParams(fields(example));
            case "application/octet-stream" ->
                sender.contentType(mediaType).body(example.asString().getBytes(StandardCharsets.UTF_8));
            case "text/plain" -> sender.contentType(mediaType).body(example.asString());
            default -> sender.contentType(mediaType).body(example.toString());
        }
    }

    private static Map<String, String> fields(JsonNode example) {
        return example.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString()));
    }
}
