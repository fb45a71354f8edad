package dev.understudy.access;

import dev.understudy.error.Errors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Puts the gates into Spring Security's filter chain and leaves the rest of it out: there are no sessions, no login pages and
 * no CSRF tokens here, and each filter would cost every request.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    FilterChainProxy springSecurityFilterChain(Gates gates, Errors errors) {
        FilterChainProxy chain = new FilterChainProxy(
                new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new GateFilter(gates, errors)));
        chain.setFirewall(new PathsAreCanonical());
        return chain;
    }

    /** Spring's firewall refuses doubled slashes and colons that real clients send; the front filter has settled both. */
    private static final class PathsAreCanonical implements HttpFirewall {

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return new FirewalledRequest(request) {
                @Override
                public void reset() {}
            };
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return response;
        }
    }
}
