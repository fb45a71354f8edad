package dev.understudy.journal;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where calls are recorded, if they are. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    /** Behind the choice of the instance. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    static FilterRegistrationBean<RecordingFilter> recording(RecordingFilter filter, JournalProperties settings) {
        FilterRegistrationBean<RecordingFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER);
        registration.setEnabled(settings.keep() > 0);
        return registration;
    }
}
