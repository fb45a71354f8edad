package dev.understudy.testing;

import jakarta.servlet.Filter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Filters of the tests, before all of the server's: they see each call as it comes in, and its answer last. */
final class Onlookers {

    private Onlookers() {}

    static void add(SpringApplication application, Filter filter) {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(filter);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(filter.getClass().getName(), FilterRegistrationBean.class, () -> first));
    }
}
