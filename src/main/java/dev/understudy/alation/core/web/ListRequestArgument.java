package dev.understudy.alation.core.web;

import dev.understudy.access.AlationConf;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link ListRequest} they ask for. */
@Component
class ListRequestArgument implements HandlerMethodArgumentResolver {

    private final AlationConf conf;

    ListRequestArgument(AlationConf conf) {
        this.conf = conf;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        return ListRequest.of(http.getRequestURI(), http.getQueryString(), conf.number(AlationConf.PAGE_CAP));
    }
}
