package dev.understudy;

import dev.understudy.settings.OwnDefaults;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Which beans there are is worked out when the jar is built, by Spring's ahead-of-time processing, so that a start need not look for
 * them. Classes that are no jar yet – in an IDE, in tests, with {@code spring-boot:run} – do without, since what stands beside them may
 * be of an older build; {@code -Dspring.aot.enabled=false} does so, too.
 */
final class PreparedBeans implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Settings by which Spring Boot chooses beans. Whoever gives one has them chosen by the start, which takes longer then. */
    private static final List<ConfigurationPropertyName> CHOOSE = Stream.of(
                    "management",
                    "server.forward-headers-strategy",
                    "spring.aop",
                    "spring.autoconfigure",
                    "spring.data",
                    "spring.datasource.connection-fetch",
                    "spring.datasource.jndi-name",
                    "spring.datasource.type",
                    "spring.http.converters",
                    "spring.jmx",
                    "spring.jpa",
                    "spring.jta",
                    "spring.main",
                    "spring.mvc",
                    "spring.persistence",
                    "spring.profiles",
                    "spring.servlet.encoding",
                    "spring.servlet.multipart.enabled",
                    "spring.task",
                    "spring.threads",
                    "springdoc")
            .map(ConfigurationPropertyName::of)
            .toList();

    private static final @Nullable URL PREPARED =
            Understudy.class.getResource("Understudy__ApplicationContextInitializer.class");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            forgetTheMachine(event.getEnvironment());
        } else if (isPackaged() && SpringProperties.getProperty(AotDetector.AOT_ENABLED) == null) {
            SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(fit(event.getEnvironment())));
        }
    }

    /** Whether nobody has asked for others. */
    static boolean fit(ConfigurableEnvironment settings) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(settings)) {
            if (!OwnDefaults.areIn(source) && CHOOSE.stream().anyMatch(name -> says(source, name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        return source.getConfigurationProperty(name) != null
                || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT;
    }

    /** The jar is the same, whoever builds it. */
    private static void forgetTheMachine(ConfigurableEnvironment settings) {
        settings.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    private static boolean isPackaged() {
        return PREPARED != null && PREPARED.getProtocol().equals("jar");
    }
}
