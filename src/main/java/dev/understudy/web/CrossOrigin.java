package dev.understudy.web;

import dev.understudy.settings.SettingProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Answers browsers that ask whether a page may read what this server says. Silent unless some page may. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    /**
     * Which pages of other servers may call from a browser.
     *
     * @param allowedOrigins origins, such as {@code http://localhost:5173}; they may send session cookies too. {@code *} lets all
     *     pages call, without cookies
     */
    @ConfigurationProperties("understudy.web.cors")
    record Cors(@DefaultValue List<String> allowedOrigins) {

        Cors {
            allowedOrigins.stream()
                    .filter(origin -> !origin.equals("*"))
                    .forEach(origin -> SettingProblem.ifNoOrigin("understudy.web.cors.allowed-origins", origin));
        }
    }

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final List<String> READABLE = List.of(
            "X-Next-Page", "X-Understudy-Denial", "Content-Disposition", "WWW-Authenticate", "Retry-After", "Location");

    /** Behind the choice of the instance, and before the gates: a browser asks without a credential. */
    @Bean
    static FilterRegistrationBean<CorsFilter> corsFilter(Cors cors) {
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", policy(cors.allowedOrigins()));
        CorsFilter filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new HeadersOnly());
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(!cors.allowedOrigins().isEmpty());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    private static CorsConfiguration policy(List<String> origins) {
        CorsConfiguration policy = new CorsConfiguration();
        policy.setAllowedOrigins(origins);
        policy.setAllowCredentials(!origins.contains("*"));
        policy.addAllowedMethod("*");
        policy.addAllowedHeader("*");
        policy.setExposedHeaders(READABLE);
        policy.setMaxAge(REMEMBERED);
        return policy;
    }

    /** A page that may not read the answer finds no header that says it may. Refusing the call is not this server's part. */
    private static final class HeadersOnly extends DefaultCorsProcessor {

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            return super.processRequest(configuration, request, response) || !CorsUtils.isPreFlightRequest(request);
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
    }
}
