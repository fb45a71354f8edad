package dev.understudy.control;

import dev.understudy.access.MatrixRow;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.matillion.web.MatillionTable;
import dev.understudy.web.CanonicalPath;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes into OpenAPI documents what the tables say: names, roles, and the documented spelling of paths. */
@Component
class RolesInOpenApi {

    private final RoleMatrix matrix;
    private final MatillionTable matillion;

    RolesInOpenApi(RoleMatrix matrix, MatillionTable matillion) {
        this.matrix = matrix;
        this.matillion = matillion;
    }

    void describeAlation(OpenAPI api) {
        Paths documented = new Paths();
        api.getPaths().forEach((path, item) -> {
            String template = path;
            for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                    item.readOperationsMap().entrySet()) {
                RoleMatrix.Place place =
                        matrix.find(segments(path), entry.getKey().name());
                if (place != null && place.row() != null) {
                    describe(entry.getValue(), place.row());
                    template = place.template().endsWith("/") ? path + "/" : path;
                }
            }
            documented.addPathItem(template, item);
        });
        api.setPaths(documented);
    }

    private static void describe(Operation operation, MatrixRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            cells.put(role.name(), row.cell(role).text());
        }
        operation.setSummary(row.heading());
        operation.setTags(List.of(row.family()));
        operation.setDescription(
                "Row %d of \"APIs by Roles\". May be called by: %s.".formatted(row.number(), callers(row)));
        operation.addExtension("x-roles", cells);
    }

    private static String callers(MatrixRow row) {
        List<String> callers = new ArrayList<>();
        for (Role role : Role.values()) {
            String cell = row.cell(role).text();
            if (cell.startsWith("Yes")) {
                callers.add(role.title() + cell.substring("Yes".length()));
            }
        }
        return callers.size() == Role.values().length && !callers.get(0).endsWith("*")
                ? "everyone"
                : String.join(", ", callers);
    }

    void describeMatillion(OpenAPI api) {
        Map<String, MatillionTable.Line> lines = matillion.lines().stream()
                .collect(Collectors.toMap(line -> line.method() + ' ' + line.path(), Function.identity()));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    MatillionTable.Line line = Objects.requireNonNull(lines.get(method.name() + ' ' + path), path);
                    boolean admin = line.need() == MatillionTable.Need.ADMIN;
                    operation.setSummary(line.summary());
                    operation.setDescription(
                            "May be called by: logins with the API role" + (admin ? " that are Server Admin." : "."));
                    operation.addExtension("x-roles", admin ? List.of("API", "Admin") : List.of("API"));
                }));
    }

    private static CanonicalPath segments(String path) {
        return new CanonicalPath(List.of(path.substring(1).split("/")));
    }
}
