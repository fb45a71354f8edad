package dev.understudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's handler mapping with two changes. Controllers write paths as the API's documentation prints them, with or without a
 * trailing slash, and are registered without, as {@link CanonicalPath} spells requests. And a request asks only the handlers
 * that {@link PathTree} names for its path: Spring alone would try every template with a variable in turn.
 */
public class IndexedRoutes extends RequestMappingHandlerMapping {

    /** @param isPlain whether path and method decide alone */
    private record Route(RequestMappingInfo info, HandlerMethod handler, boolean isPlain) {

        static Route of(RequestMappingInfo info, HandlerMethod handler) {
            boolean isPlain = info.getParamsCondition().isEmpty()
                    && info.getHeadersCondition().isEmpty()
                    && info.getConsumesCondition().isEmpty()
                    && info.getProducesCondition().isEmpty()
                    && info.getPatternValues().size() == 1;
            return new Route(info, handler, isPlain);
        }
    }

    private final PathTree<List<Route>> routes = new PathTree<>();

    /** Before those of the actuator, which would look at each call first, and know no path of ours. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        RequestMappingInfo documented = super.getMappingForMethod(method, handlerType);
        if (documented == null) {
            return null;
        }
        String[] canonical = documented.getPatternValues().stream()
                .map(pattern -> pattern.length() > 1 && pattern.endsWith("/")
                        ? pattern.substring(0, pattern.length() - 1)
                        : pattern)
                .toArray(String[]::new);
        return documented
                .mutate()
                .paths(canonical)
                .options(getBuilderConfiguration())
                .build();
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
        super.registerHandlerMethod(handler, method, info);
        enter(info, handler, method);
    }

    @Override
    public void registerMapping(RequestMappingInfo info, Object handler, Method method) {
        super.registerMapping(info, handler, method);
        enter(info, handler, method);
    }

    @Override
    public void unregisterMapping(RequestMappingInfo info) {
        super.unregisterMapping(info);
        info.getPatternValues()
                .forEach(pattern -> routes.at(pattern, ArrayList::new)
                        .removeIf(route -> route.info().equals(info)));
    }

    private void enter(RequestMappingInfo info, Object handler, Method method) {
        Route route = Route.of(info, createHandlerMethod(handler, method));
        info.getPatternValues()
                .forEach(pattern -> routes.at(pattern, ArrayList::new).add(route));
    }

    /** The tree has compared the path already, as the template would. */
    private @Nullable RequestMappingInfo matching(Route route, HttpServletRequest request) {
        if (!route.isPlain()) {
            return getMatchingMapping(route.info(), request);
        }
        boolean fits = route.info().getMethodsCondition().getMatchingCondition(request) != null;
        return fits ? route.info() : null;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        CanonicalPath path = (CanonicalPath) request.getAttribute(CanonicalPath.class.getName());
        PathTree.Match<List<Route>> match = path == null ? null : routes.find(path.segments());
        if (match != null) {
            for (Route route : match.value()) {
                RequestMappingInfo matching = matching(route, request);
                if (matching != null) {
                    handleMatch(matching, lookupPath, request);
                    return route.handler();
                }
            }
            if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
                return AllowedMethods.among(match.value().stream()
                        .flatMap(route -> route.info().getMethodsCondition().getMethods().stream())
                        .toList());
            }
        }
        return super.lookupHandlerMethod(lookupPath, request); // the exact reason why nothing fits
    }
}
