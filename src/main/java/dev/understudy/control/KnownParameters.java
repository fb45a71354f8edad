package dev.understudy.control;

import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.Nearest;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters of the control plane that its endpoint does not take: a slip of the pen would be answered as if nothing had been said,
 * and a gate of CI let everything pass. Lists look at theirs themselves.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/_understudy/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod endpoint
                && !ConsoleController.holdsNoData(request.getRequestURI())
                && !isList(endpoint)) {
            requireKnown(request, new Nearest(taken(endpoint)));
        }
        return true;
    }

    private static void requireKnown(HttpServletRequest request, Nearest known) {
        QueryParameters.of(request).names().stream()
                .filter(name -> !known.knows(name))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new InvalidParameters(stranger, known);
                });
    }

    private static boolean isList(HandlerMethod endpoint) {
        return Arrays.asList(endpoint.getMethod().getParameterTypes()).contains(ListRequest.class);
    }

    private static List<String> taken(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethod().getParameters())
                .filter(argument -> argument.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
    }
}
