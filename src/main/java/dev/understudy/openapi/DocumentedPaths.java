package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spells paths as they are documented, and puts those together that differ only in what they call their variables. */
final class DocumentedPaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private DocumentedPaths() {}

    static void write(OpenAPI api, List<Endpoint> endpoints, Function<Endpoint, String> spelling) {
        Paths paths = new Paths();
        Map<String, String> byShape = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            String spelled = spelling.apply(endpoint);
            String path = byShape.computeIfAbsent(
                    VARIABLE.matcher(Endpoints.withoutSlash(spelled)).replaceAll("{}"), shape -> spelled);
            rename(endpoint.operation(), variables(spelled), variables(path));
            paths.computeIfAbsent(path, first -> new PathItem()).operation(endpoint.method(), endpoint.operation());
        }
        api.setPaths(paths);
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static void rename(Operation operation, List<String> from, List<String> to) {
        if (!from.equals(to)) {
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()) && from.contains(parameter.getName()))
                    .forEach(parameter -> parameter.setName(to.get(from.indexOf(parameter.getName()))));
        }
    }
}
