package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.BooleanNode;

/**
 * Endpoints that forget to settle what the gate has left to them. They take the place of those of row 97 for a while; its star is
 * tried with the ready-made Source Admin, who administers data source 1 and not 2.
 */
@ApiTest
@Isolated("the server has other endpoints for a while")
class PendingDecisionTest {

    private static final String SCHEMA = "/integration/v2/schema/";
    private static final String TABLE = "/integration/v2/table/";
    private static final String COLUMN = "/integration/v2/column/";
    private static final String DENIED =
            "{\"detail\":\"You do not have permission to perform this action.\",\"code\":\"403000\"}";

    private final Map<RequestMappingInfo, HandlerMethod> displaced = new LinkedHashMap<>();
    private @Nullable Decision seen;

    /** Not static, so that the server does not find it by itself. */
    @RestController
    private class ForgetfulController {

        private final PendingDecision decision;
        private final AlationConf conf;

        ForgetfulController(PendingDecision decision, AlationConf conf) {
            this.decision = decision;
            this.conf = conf;
        }

        @PostMapping(SCHEMA)
        @Transactional
        Map<String, String> write(@RequestParam(defaultValue = "") String settle, HttpServletRequest request) {
            return writeInItsOwnTransaction(settle, request);
        }

        @PostMapping(TABLE)
        Map<String, String> writeInItsOwnTransaction(
                @RequestParam(defaultValue = "") String settle, HttpServletRequest request) {
            settle(settle, request);
            conf.merge(Map.of("written", BooleanNode.TRUE));
            return Map.of();
        }

        @PostMapping(COLUMN)
        @Transactional(readOnly = true)
        Map<String, String> read(@RequestParam(defaultValue = "") String settle, HttpServletRequest request) {
            settle(settle, request);
            return Map.of();
        }

        private void settle(String sources, HttpServletRequest request) {
            try {
                if (!sources.isEmpty()) {
                    decision.settle(
                            Arrays.stream(sources.split(",")).map(Long::valueOf).toList());
                }
            } finally {
                seen = Decision.on(request);
            }
        }
    }

    private static RequestMappingHandlerMapping routes(ApplicationContext server) {
        return server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private static RequestMappingInfo route(Method method, ApplicationContext server) {
        String path = method.getAnnotation(PostMapping.class).value()[0];
        return RequestMappingInfo.paths(path.substring(0, path.length() - 1))
                .options(routes(server).getBuilderConfiguration())
                .build();
    }

    private static List<Method> endpoints() {
        return Arrays.stream(ForgetfulController.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .toList();
    }

    private static boolean isDisplaced(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && route.getPatternValues().stream()
                        .map(pattern -> pattern.replaceFirst("/?$", "/"))
                        .anyMatch(List.of(SCHEMA, TABLE, COLUMN)::contains);
    }

    @BeforeEach
    void serve(ApplicationContext server) {
        routes(server).getHandlerMethods().forEach((route, method) -> {
            if (isDisplaced(route)) {
                displaced.put(route, method);
            }
        });
        displaced.keySet().forEach(routes(server)::unregisterMapping);
        Object controller = server.getAutowireCapableBeanFactory()
                .initializeBean(
                        new ForgetfulController(
                                server.getBean(PendingDecision.class), server.getBean(AlationConf.class)),
                        "forgetfulController");
        endpoints().forEach(method -> routes(server).registerMapping(route(method, server), controller, method));
    }

    @AfterEach
    void serveNoMore(ApplicationContext server) {
        endpoints().forEach(method -> routes(server).unregisterMapping(route(method, server)));
        displaced.forEach(
                (route, method) -> routes(server).registerMapping(route, method.getBean(), method.getMethod()));
    }

    private static ValidatableResponse post(Client client, Role role, String url) {
        return client.json(role, "{}")
                .header("X-Understudy-Explain", "true")
                .post(url)
                .then();
    }

    private static void assertWritten(Client client, @Nullable Boolean written) {
        client.anonymous()
                .get("/_understudy/conf")
                .then()
                .statusCode(200)
                .body("written", written == null ? nullValue() : is(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHEMA, TABLE, COLUMN, SCHEMA + "?ds_id=1", TABLE + "?ds_id=1", SCHEMA + "?settle=99"})
    void aCallThatLeavesItsDecisionPendingFailsAndWritesNothing(String url, Client client) {
        post(client, Role.SOURCE_ADMIN, url)
                .statusCode(500)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Server Error - Alation"));
        assertWritten(client, null);
        assertThat(seen).extracting(Decision::verdict).isEqualTo(Decision.Verdict.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHEMA + "?settle=1", TABLE + "?settle=1,1", SCHEMA + "?settle=1&ds_id=1"})
    void aSettledCallWrites(String url, Client client) {
        post(client, Role.SOURCE_ADMIN, url).statusCode(200);
        assertWritten(client, true);
        assertThat(seen).extracting(Decision::verdict).isEqualTo(Decision.Verdict.ALLOWED);
        assertThat(seen).extracting(decision -> decision.row().number()).isEqualTo(97);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCHEMA + "?settle=2",
                TABLE + "?settle=2",
                SCHEMA + "?settle=1,2",
                SCHEMA + "?settle=99,2",
                SCHEMA + "?settle=2&ds_id=1"
            })
    void aForeignDataSourceIsRefusedAndNothingIsWritten(String url, Client client) {
        post(client, Role.SOURCE_ADMIN, url)
                .statusCode(403)
                .header("X-Understudy-Denial", containsString("row=97;"))
                .header("X-Understudy-Denial", containsString("cell=Yes*; condition="))
                .body(equalTo(DENIED));
        assertWritten(client, null);
        assertThat(seen).extracting(Decision::verdict).isEqualTo(Decision.Verdict.DENIED);
        assertThat(seen)
                .extracting(
                        decision -> Objects.requireNonNull(decision.condition()).dataSource())
                .isEqualTo(2L);
    }

    @Test
    void aForeignDataSourceInTheQueryIsRefusedAtTheGate(Client client) {
        post(client, Role.SOURCE_ADMIN, SCHEMA + "?ds_id=2&settle=1")
                .statusCode(403)
                .body(equalTo(DENIED));
        assertWritten(client, null);
        assertThat(seen).isNull();
    }

    @Test
    void whoseCellIsAPlainYesHasNothingToSettle(Client client) {
        post(client, Role.SERVER_ADMIN, SCHEMA + "?settle=2").statusCode(200);
        assertWritten(client, true);
        post(client, Role.SERVER_ADMIN, SCHEMA).statusCode(200);
        assertThat(seen).extracting(Decision::verdict).isEqualTo(Decision.Verdict.ALLOWED);
    }

    /** Jobs and datasets write, too. */
    @Test
    void nothingIsPendingOutsideOfCalls() {
        PendingDecision.requireNone();
    }
}
