package dev.understudy.matillion.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link MatillionCaller} that the gate has found to controllers that ask for it. */
@Component
class MatillionCallerArgument implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = MatillionCaller.class.getName();

    static void set(HttpServletRequest request, MatillionCaller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    static @Nullable MatillionCaller on(HttpServletRequest request) {
        return (MatillionCaller) request.getAttribute(ATTRIBUTE);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MatillionCaller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
