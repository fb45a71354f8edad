package dev.understudy.web.server;

import dev.understudy.access.Judgements;
import dev.understudy.error.Errors;
import dev.understudy.https.Certificates;
import dev.understudy.https.HttpsProperties;
import dev.understudy.settings.CallThreads;
import dev.understudy.web.WaitingCalls;
import java.util.List;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Makes of Tomcat what stands in front of the emulated services. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    static AllPorts tomcat(HttpsProperties https, Certificates certificates) {
        return new AllPorts(https, certificates);
    }

    /** Before all other filters: what a proxy tells of a call counts for the choice of the instance, too. */
    @Bean
    static FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders(ProxyProperties proxies) {
        FilterRegistrationBean<ForwardedHeaderFilter> filter =
                new FilterRegistrationBean<>(new ForwardedHeaderFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(proxies.trustForwardedHeaders());
        return filter;
    }

    /** Names travel in paths with encoded slashes, and clients leave braces and the like unescaped in queries. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> lenientUrls() {
        return factory -> {
            factory.setProtocol(LenientHttp.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling("passthrough");
                connector.setEncodedReverseSolidusHandling("passthrough");
                connector.setProperty("relaxedQueryChars", "[]{}|<>\"\\^`");
                connector.setProperty("relaxedPathChars", "[]{}|<>\"\\^`");
            });
        };
    }

    /**
     * Each call has a virtual thread from Java 24 on: before, one that waits within a monitor, of which H2 has many, keeps its carrier from
     * others. Decided by the start, since beans are chosen when the jar is built; whoever says what it is to be has Spring Boot see to it.
     */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> virtualThreads(Environment settings) {
        boolean ours =
                !settings.containsProperty("spring.threads.virtual.enabled") && CallThreads.areVirtualByThemselves();
        return factory -> {
            if (ours) {
                factory.addProtocolHandlerCustomizers(
                        protocol -> protocol.setExecutor(new VirtualThreadExecutor("call-")));
            }
        };
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients(
            ClientProperties clients, WaitingCalls waiting, LastAnswers answers) {
        return factory -> factory.addConnectorCustomizers(
                connector -> ((LenientHttp) connector.getProtocolHandler()).setLimits(clients, waiting, answers));
    }

    /** Nothing at all if nobody watches. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedCalls(
            List<CallWatcher> watchers, ObjectProvider<Judgements> judgements) {
        List<CallWatcher> awake = watchers.stream().filter(CallWatcher::isOn).toList();
        return factory -> {
            if (!awake.isEmpty()) {
                factory.addEngineValves(new WatchedCalls(awake, judgements.getObject()));
            }
        };
    }

    /** Behind all other customizers: of two that could report an error, the one that was added last is asked first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordsForRefusals(ObjectProvider<Errors> errors) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerRefusals(errors.getObject())));
    }
}
