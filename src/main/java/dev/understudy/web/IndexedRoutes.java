package dev.understudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
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

    /** What a class says that says nothing. */
    private static final RequestMapping NO_MAPPING = AnnotationUtils.synthesizeAnnotation(RequestMapping.class);

    private final PathTree<List<Route>> routes = new PathTree<>();
    private final List<RequestMappingInfo> found = new ArrayList<>();

    /** Before those of the actuator, which would look at each call first, and know no path of ours. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** As Spring does it, but that each template is read once, when it is whole. */
    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return null;
        }
        RequestMapping ofType = AnnotatedElementUtils.findMergedAnnotation(handlerType, RequestMapping.class);
        RequestMapping outer = Objects.requireNonNullElse(ofType, NO_MAPPING);
        return RequestMappingInfo.paths(paths(outer.path(), mapping.path()))
                .methods(both(outer.method(), mapping.method()))
                .params(both(outer.params(), mapping.params()))
                .headers(both(outer.headers(), mapping.headers()))
                .consumes(mapping.consumes().length > 0 ? mapping.consumes() : outer.consumes())
                .produces(mapping.produces().length > 0 ? mapping.produces() : outer.produces())
                .options(getBuilderConfiguration())
                .build();
    }

    private String[] paths(String[] ofType, String[] ofMethod) {
        return orEmpty(ofType)
                .flatMap(prefix -> orEmpty(ofMethod).map(path -> canonical(prefix, path)))
                .toArray(String[]::new);
    }

    private Stream<String> orEmpty(String[] paths) {
        return paths.length == 0 ? Stream.of("") : Arrays.stream(resolveEmbeddedValuesInPatterns(paths));
    }

    private static String canonical(String prefix, String path) {
        String joined = "/" + prefix + "/" + path;
        String canonical = StringUtils.trimTrailingCharacter(joined.replaceAll("/{2,}", "/"), '/');
        return canonical.isEmpty() ? "/" : canonical;
    }

    private static <T> T[] both(T[] first, T[] then) {
        T[] both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        return both;
    }

    /** Who may call from other pages is said by {@link CrossOrigin} for all. */
    @Override
    protected @Nullable CorsConfiguration initCorsConfiguration(
            Object handler, Method method, RequestMappingInfo info) {
        return null;
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
        super.registerHandlerMethod(handler, method, info);
        found.add(info);
    }

    /** They are compared with a request in the order in which they were found. */
    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        found.forEach(info -> enter(info, Objects.requireNonNull(handlers.get(info))));
        found.clear();
    }

    /** One that comes later. */
    @Override
    public void registerMapping(RequestMappingInfo info, Object handler, Method method) {
        super.registerMapping(info, handler, method);
        enter(info, createHandlerMethod(handler, method));
    }

    @Override
    public void unregisterMapping(RequestMappingInfo info) {
        super.unregisterMapping(info);
        info.getPatternValues()
                .forEach(pattern -> routes.at(pattern, ArrayList::new)
                        .removeIf(route -> route.info().equals(info)));
    }

    private void enter(RequestMappingInfo info, HandlerMethod handler) {
        Route route = Route.of(info, handler);
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
        CanonicalPath path = CanonicalPath.on(request);
        PathTree.Match<List<Route>> match = path == null ? null : routes.find(path.segments());
        if (match != null && !match.value().isEmpty()) {
            for (Route route : match.value()) {
                RequestMappingInfo matching = matching(route, request);
                if (matching != null) {
                    handleMatch(matching, lookupPath, request);
                    return route.handler();
                }
            }
            if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
                return AllowedMethods.among(methods(match.value()));
            }
            if (match.value().stream().allMatch(Route::isPlain)) { // no template decides that is less specific
                List<String> others =
                        methods(match.value()).stream().map(RequestMethod::name).toList();
                throw new HttpRequestMethodNotSupportedException(request.getMethod(), others);
            }
        }
        return super.lookupHandlerMethod(lookupPath, request); // the exact reason why nothing fits
    }

    private static List<RequestMethod> methods(List<Route> routes) {
        return routes.stream()
                .flatMap(route -> route.info().getMethodsCondition().getMethods().stream())
                .toList();
    }
}
