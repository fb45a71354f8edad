package dev.understudy.trouble;

import dev.understudy.access.Judgements;
import dev.understudy.access.Releases;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Errors;
import dev.understudy.web.ServedPaths;
import dev.understudy.web.WaitingCalls;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where trouble stands: around the gates. */
@Configuration(proxyBeanMethods = false)
class TroubleConfiguration {

    private static final int GATES = SecurityFilterProperties.DEFAULT_FILTER_ORDER;

    @Bean
    static FilterRegistrationBean<FaultFilter> faultsBeforeGates(
            RuleUses uses,
            List<ErrorSurface> services,
            ServedPaths served,
            Releases releases,
            Errors errors,
            WaitingCalls waiting) {
        return at(GATES - 10, new FaultFilter(false, uses, services, served, releases, errors, waiting));
    }

    @Bean
    static FilterRegistrationBean<FaultFilter> faultsBehindGates(
            RuleUses uses,
            List<ErrorSurface> services,
            ServedPaths served,
            Releases releases,
            Errors errors,
            WaitingCalls waiting) {
        return at(GATES + 10, new FaultFilter(true, uses, services, served, releases, errors, waiting));
    }

    /** Before the faults that stand there: a call that is refused meets none. */
    @Bean
    static FilterRegistrationBean<LimitFilter> limits(
            CallCounts counts, Releases releases, Judgements judgements, Clock clock, Errors errors) {
        return at(GATES + 5, new LimitFilter(counts, releases, judgements, clock, errors));
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(int order, T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
