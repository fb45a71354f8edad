package dev.understudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;

/** Gives controllers parameters of the query. Of one that is given several times Spring would join the values, and no id has a comma. */
final class QueryArguments extends RequestParamMethodArgumentResolver {

    private final RepeatedParameters repeated;

    QueryArguments(RepeatedParameters repeated) {
        super(false);
        this.repeated = repeated;
    }

    @Override
    protected @Nullable Object resolveName(String name, MethodParameter parameter, NativeWebRequest request)
            throws Exception {
        Object given = super.resolveName(name, parameter, request);
        return given instanceof String[] values && !isList(parameter) ? counting(values, request) : given;
    }

    private String counting(String[] values, NativeWebRequest request) {
        String path = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getRequestURI();
        return values[repeated.lastCounts(path) ? values.length - 1 : 0];
    }

    private static boolean isList(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getNestedParameterType());
    }
}
