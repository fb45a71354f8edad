package dev.understudy.matillion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The self-description that a GET on a node without a list or an action answers: what hangs below it. Service, method and type
 * names are those of the product where they are known, and formed likewise where not.
 */
public record Metadata(List<Endpoint> endpoints, List<DataType> dataTypes) {

    /** @param path relative to the node asked, as is {@code totalPath} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Endpoint(
            String httpMethod,
            String name,
            @Nullable List<Endpoint> children,
            @Nullable String description,
            @Nullable String path,
            @Nullable String type,
            @Nullable String example,
            @Nullable String totalPath,
            @Nullable List<Argument> arguments) {}

    /** @param style {@code QUERY}, {@code PATH} or {@code DATA} */
    public record Argument(String name, String style, String type) {}

    /** The values of a type that endpoints mention. */
    public record DataType(String type, List<String> possibleValues) {}

    private static final List<DataType> DATA_TYPES = List.of(
            new DataType("HttpMethod", List.of("GET", "PUT", "POST", "DELETE", "PATH")),
            new DataType("EndpointArgumentStyle", List.of("QUERY", "PATH", "DATA")));

    /** The description of one node. */
    public static Metadata of(String service, Endpoint... children) {
        Endpoint node = new Endpoint("PATH", service, List.of(children), null, null, service, null, null, null);
        return new Metadata(List.of(node), DATA_TYPES);
    }

    /** A child node. */
    public static Endpoint node(String service, String description, String path) {
        return new Endpoint("PATH", service, List.of(), description, path, service, path, path, null);
    }

    /** A child node that cannot do without a parameter in the query. */
    public static Endpoint node(String service, String description, String path, String parameter) {
        String example = path + "?" + parameter + "=" + parameter;
        List<Argument> query = List.of(new Argument(parameter, "QUERY", "String"));
        return new Endpoint("PATH", service, List.of(), description, path, service, example, path, query);
    }

    public static Endpoint get(String name, String description, String path, String type) {
        return new Endpoint("GET", name, null, description, path, type, path, path, null);
    }

    /** A GET whose path ends with a number of the client's. */
    public static Endpoint get(String name, String description, String path, String type, String number) {
        String numbered = path + "/" + number;
        List<Argument> inPath = List.of(new Argument(number, "PATH", "Integer"));
        return new Endpoint("GET", name, null, description, numbered, type, numbered, numbered, inPath);
    }

    /** A POST without a body. */
    public static Endpoint post(String name, String description, String path) {
        return new Endpoint("POST", name, null, description, path, "APIResult", path, path, null);
    }

    /** A POST whose body is of the type named. */
    public static Endpoint post(String name, String description, String path, String bodyType) {
        List<Argument> data = List.of(new Argument("arg0", "DATA", bodyType));
        return new Endpoint(
                "POST", name, null, description, path, "APIResult", path + " WITH POST DATA arg0", path, data);
    }

    /** A POST whose body is of the type named, with a parameter in the query. */
    public static Endpoint post(String name, String description, String path, String bodyType, String parameter) {
        List<Argument> both =
                List.of(new Argument(parameter, "QUERY", "String"), new Argument("arg1", "DATA", bodyType));
        String example = path + "?" + parameter + "=" + parameter + " WITH POST DATA arg1";
        return new Endpoint("POST", name, null, description, path, "APIResult", example, path, both);
    }

    public static Endpoint delete(String name, String description) {
        return new Endpoint("DELETE", name, null, description, "", "APIResult", "", "", null);
    }
}
