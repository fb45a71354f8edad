package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.matillion.web.MatillionTable;
import dev.understudy.testing.ApiTest;
import dev.understudy.web.CanonicalPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint without a row, no row without an endpoint: all of the table is served. */
@ApiTest
class TwoWayProofTest {

    private final RoleMatrix matrix = new RoleMatrix();

    @Test
    void everyAlationEndpointHasARow(ApplicationContext server) {
        List<String> rowless = new ArrayList<>();
        for (String call : calls(server)) {
            String[] parts = call.split(" ");
            if (!parts[1].startsWith("/rest/") && !isOfScim(parts[1]) && !isOurOwn(parts[1])) {
                RoleMatrix.Place place = matrix.find(path(parts[1]), parts[0]);
                if (place == null || place.row() == null) {
                    rowless.add(call);
                }
            }
        }

        assertThat(rowless).isEmpty();
    }

    @Test
    void everyCallOfEveryRowHasAnEndpoint(ApplicationContext server) {
        Set<String> served =
                calls(server).stream().map(TwoWayProofTest::withoutNames).collect(Collectors.toSet());
        List<String> unserved = new ArrayList<>();
        for (MatrixRow row : matrix.rows()) {
            for (MatrixRow.Endpoint endpoint : row.endpoints()) {
                for (String method : endpoint.methods()) {
                    String call = method + " " + ofTables(endpoint.path()).replaceFirst("/$", "");
                    if (!served.contains(withoutNames(call))) {
                        unserved.add(row.number() + ": " + call);
                    }
                }
            }
        }

        assertThat(unserved).isEmpty();
    }

    @Test
    void everyMatillionEndpointHasALineAndEveryLineAnEndpoint(ApplicationContext server) {
        Set<String> served = calls(server).stream()
                .filter(call -> call.contains(" /rest/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = server.getBean(MatillionTable.class).lines().stream()
                .map(line -> line.method() + " " + line.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(listed);
    }

    /** What the server has routes for, as method and canonical template. */
    private static List<String> calls(ApplicationContext server) {
        return server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> method + " " + pattern)))
                .toList();
    }

    /** What the SCIM token opens; the token itself has a row. */
    private static boolean isOfScim(String path) {
        return path.startsWith("/scim/") && !AlationTrees.hold(path);
    }

    private static boolean isOurOwn(String path) {
        return path.equals("/")
                || path.equals("/docs")
                || path.startsWith("/docs/")
                || path.startsWith("/actuator/")
                || path.startsWith("/_understudy")
                || path.startsWith("/v3/api-docs")
                || path.startsWith("/swagger-ui");
    }

    private static CanonicalPath path(String template) {
        return new CanonicalPath(List.of(template.substring(1).split("/")));
    }

    /** What the table says of several types is served type by type. Some of these may be another row's, but tables never are. */
    private static String ofTables(String path) {
        return path.replaceAll("\\{otype:[^}]*\\btable\\b[^}]*}", "table");
    }

    private static String withoutNames(String call) {
        return call.replaceAll("\\{\\*\\w+}", "{*}").replaceAll("\\{\\w+[^}]*}", "{}");
    }
}
