package dev.understudy.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the methods behind the operations of a document. */
@Component
class Endpoints {

    private record Route(List<String> paths, HandlerMethod handler) {}

    private final RequestMappingHandlerMapping mapping;

    Endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    List<Endpoint> of(OpenAPI api) {
        Map<String, Route> routes = routes();
        List<Endpoint> endpoints = new ArrayList<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Route route = Objects.requireNonNull(routes.get(method + " " + withoutSlash(path)), path);
                    endpoints.add(new Endpoint(method, withoutSlash(path), route.paths(), route.handler(), operation));
                }));
        return endpoints;
    }

    private Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Route route = new Route(paths(handler), handler);
            info.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> route.paths().forEach(path -> routes.put(method + " " + path, route)));
        });
        return routes;
    }

    /** In the order in which the controller gives them, which routes do not keep. */
    private static List<String> paths(HandlerMethod handler) {
        return declared(handler.getBeanType())
                .flatMap(outer -> declared(handler.getMethod()).map(inner -> outer + "/" + inner))
                .map(path -> withoutSlash(("/" + path).replaceAll("/+", "/").replace("{*", "{")))
                .toList();
    }

    private static Stream<String> declared(AnnotatedElement element) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
