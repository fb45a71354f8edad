package dev.understudy.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Spring MVC as the emulated services need it. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<MediaType> OF_OTHERS = List.of(MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML);

    private final List<HandlerMethodArgumentResolver> arguments;

    WebConfiguration(List<HandlerMethodArgumentResolver> arguments) {
        this.arguments = arguments;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(arguments);
    }

    /** Of a header that is given several times the first counts; Spring would join them. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String[].class, String.class, given -> given.length == 0 ? "" : given[0]);
    }

    /** Both services answer JSON whatever a client says it accepts. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
    }

    /**
     * But for datasets, which read themselves, bodies are JSON. The YAML and XML that Spring finds on the classpath are other libraries',
     * and would be asked whether they could write each answer.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> {
            converters.removeIf(converter -> !Collections.disjoint(converter.getSupportedMediaTypes(), OF_OTHERS));
            converters.replaceAll(converter -> converter instanceof JacksonJsonHttpMessageConverter json
                    ? new StrictJson(json.getMapper())
                    : converter);
        });
    }

    /** None: bodies are checked as they are read, and starting a validator that nobody asks takes its time. */
    @Override
    public Validator getValidator() {
        return new Validator() {
            @Override
            public boolean supports(Class<?> type) {
                return false;
            }

            @Override
            public void validate(Object target, Errors errors) {}
        };
    }

    /** Those of path and query before Spring's own, which would take them all; these have our ids. */
    private static final class QuickArguments extends RequestMappingHandlerAdapter {

        private final RepeatedParameters repeated;

        QuickArguments(RepeatedParameters repeated) {
            this.repeated = repeated;
        }

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            if (getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer binders) {
                binders.setPropertyEditorRegistrar(new IdArguments());
            }
            List<HandlerMethodArgumentResolver> resolvers =
                    new ArrayList<>(List.of(new PathArguments(), new QueryArguments(repeated)));
            resolvers.addAll(Objects.requireNonNull(getArgumentResolvers()));
            setArgumentResolvers(resolvers);
        }
    }

    @Bean
    static WebMvcRegistrations indexedRoutes(RepeatedParameters repeated) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new IndexedRoutes();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new QuickArguments(repeated);
            }
        };
    }
}
