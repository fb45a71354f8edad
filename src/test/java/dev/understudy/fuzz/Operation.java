package dev.understudy.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document offers.
 *
 * @param parameters names of those in the query
 * @param body its schema; missing if it takes none
 * @param examples bodies for what schemas do not say
 */
record Operation(String method, String path, List<String> parameters, JsonNode body, List<JsonNode> examples) {

    static final JsonMapper JSON = new JsonMapper();

    /** In an order that does not change from start to start. */
    static List<Operation> of(JsonNode document) {
        List<String> examples = Resources.lines("examples.txt").toList();
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> !isEndless(method.getValue()))
                        .forEach(method -> operations.add(of(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                examples))));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    /** Nobody waits for the end of a stream of events. */
    private static boolean isEndless(JsonNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private static Operation of(String method, String path, JsonNode operation, List<String> examples) {
        String name = method + " " + path + " ";
        return new Operation(
                method,
                path,
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                        .map(parameter -> parameter.get("name").stringValue())
                        .toList(),
                operation.at("/requestBody/content/application~1json/schema"),
                examples.stream()
                        .filter(example -> example.startsWith(name))
                        .map(example -> JSON.readTree(example.substring(name.length())))
                        .toList());
    }

    /** Names of all properties and parameters that the document knows. */
    static List<String> names(JsonNode document) {
        Stream<String> parameters = document.findValues("parameters").stream()
                .flatMap(JsonNode::valueStream)
                .map(parameter -> parameter.path("name").asString(""));
        Stream<String> properties =
                document.findValues("properties").stream().flatMap(node -> node.propertyNames().stream());
        return Stream.concat(parameters, properties).distinct().sorted().toList();
    }
}
