package dev.understudy.alation.search;

import dev.understudy.instance.CurrentInstance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Behind each call, when it has been answered and its transactions have ended: what it has written is entered in the full text if it
 * is much, and the full text is kept for the next process. Whether that goes well is nothing to the call.
 */
@Component
class BehindWrites implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(BehindWrites.class);

    private final ObjectProvider<SearchIndexes> indexes;

    BehindWrites(ObjectProvider<SearchIndexes> indexes) {
        this.indexes = indexes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!CurrentInstance.isChosen()) {
            return;
        }
        try {
            if (!HttpMethod.GET.matches(request.getMethod())) {
                indexes.getObject().bringAlong();
            }
            indexes.getObject().keep();
        } catch (RuntimeException failed) {
            LOG.warn("What has been written is left to the next search", failed);
        }
    }
}
