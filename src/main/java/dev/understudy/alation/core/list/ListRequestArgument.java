package dev.understudy.alation.core.list;

import dev.understudy.access.AlationConf;
import dev.understudy.access.RoleMatrix;
import dev.understudy.web.CanonicalPath;
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
    private final RoleMatrix matrix;

    ListRequestArgument(AlationConf conf, RoleMatrix matrix) {
        this.conf = conf;
        this.matrix = matrix;
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
        return ListRequest.of(documented(http), http.getQueryString(), conf.number(AlationConf.PAGE_CAP));
    }

    /** The path with a slash at its end if the table writes it so, whatever the caller does; the control plane's have none. */
    private String documented(HttpServletRequest request) {
        RoleMatrix.Place place = matrix.find(CanonicalPath.ofCall(request), request.getMethod());
        boolean hasSlash = place != null && place.template().endsWith("/");
        return hasSlash ? request.getRequestURI() + "/" : request.getRequestURI();
    }
}
