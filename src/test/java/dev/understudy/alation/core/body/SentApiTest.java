package dev.understudy.alation.core.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint whose path names an object, and that takes a body. */
@ApiTest
class SentApiTest {

    /** Their paths name what they make. */
    private static final Set<String> MAKERS = Set.of("/integration/tag/{tagName}/subject", "/{*resource}");

    private record Call(String method, String path) {

        static Stream<Call> of(RequestMappingInfo route) {
            return route.getPatternValues().stream()
                    .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                            .map(method -> new Call(method.name(), pattern))
                            .filter(call -> !(call.method.equals("POST")
                                    && MAKERS.stream().anyMatch(call.path::endsWith))));
        }

        String url() {
            return path.replace("{resourceType}", "data").replaceAll("/?\\{[^}]*}", "/99999999") + "?ds_id=1";
        }
    }

    @Test
    void whatThePathNamesIsLookedUpBeforeTheBodyIsJudged(Client client, ApplicationContext server) {
        List<Call> calls = server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> takesBodyAndPath(route.getValue()))
                .flatMap(route -> Call.of(route.getKey()))
                .toList();

        assertThat(calls).hasSizeGreaterThan(40);
        assertThat(calls).allSatisfy(call -> {
            for (String body : List.of("{", "{}", "[1]", "7")) {
                int status = client.json(Role.SERVER_ADMIN, body)
                        .request(call.method, call.url())
                        .statusCode();
                assertThat(status).as(body).isEqualTo(404);
            }
        });
    }

    private static boolean takesBodyAndPath(HandlerMethod endpoint) {
        return has(endpoint, Body.class) && has(endpoint, PathVariable.class);
    }

    private static boolean has(HandlerMethod endpoint, Class<? extends Annotation> annotation) {
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(annotation)) {
                return true;
            }
        }
        return false;
    }
}
