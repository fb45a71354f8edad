package dev.understudy.alation.scim;

import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link ScimQuery} of a request's parameters, or the {@link Attributes} alone. */
@Component
class ScimQueryArgument implements HandlerMethodArgumentResolver {

    private static final Pattern BETWEEN = Pattern.compile(",");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ScimQuery.class || parameter.getParameterType() == Attributes.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        return parameter.getParameterType() == ScimQuery.class ? query(http) : shown(http);
    }

    private static ScimQuery query(HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request);
        return new ScimQuery(
                parameters.last("filter"),
                number(parameters, "startIndex"),
                number(parameters, "count"),
                names(parameters, "attributes"),
                names(parameters, "excludedAttributes"));
    }

    /** What is to be shown of a resource that is answered alone. */
    static Attributes shown(HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request);
        return Attributes.of(names(parameters, "attributes"), names(parameters, "excludedAttributes"));
    }

    private static @Nullable Long number(QueryParameters parameters, String name) {
        String text = parameters.last(name);
        if (text == null) {
            return null;
        }
        boolean negative = text.startsWith("-");
        long number = Ids.read(negative ? text.substring(1) : text)
                .orElseThrow(() -> ScimFailure.invalidValue(name + " must be a whole number"));
        return negative ? -number : number;
    }

    private static List<String> names(QueryParameters parameters, String name) {
        return parameters.all(name).stream().flatMap(BETWEEN::splitAsStream).toList();
    }
}
