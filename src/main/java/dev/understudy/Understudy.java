package dev.understudy;

import dev.understudy.error.OutOfMemory;
import dev.understudy.settings.GivenOnce;
import dev.understudy.settings.LogFormatCheck;
import dev.understudy.settings.Manual;
import dev.understudy.settings.SettingsCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Starts the server. Rooms are alike, so classes may share a simple name; beans go by their full one. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableJpaRepositories(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        bootstrapMode = BootstrapMode.LAZY,
        enableDefaultTransactions = false)
public class Understudy {

    public static void main(String[] arguments) {
        Optional<String> answer = Manual.answer(List.of(arguments));
        if (answer.isPresent()) {
            System.out.print(answer.get());
            return;
        }
        OutOfMemory.endsTheProcess();
        application().run(arguments);
    }

    @Bean
    static BeanFactoryPostProcessor beansByType() {
        return BeansByType::use;
    }

    /**
     * What would search all beans at each start, for nothing: none listens to events by methods that are annotated so, and none is a component
     * of Jackson's.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor noSearches() {
        return beans -> Stream.of(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME, "jsonComponentModule")
                .filter(beans::containsBeanDefinition)
                .forEach(beans::removeBeanDefinition);
    }

    /**
     * The server, to be run. It knows no locale: under that of the machine, libraries would write the digits of its country,
     * and the database would find no I in lower case where that has no dot. Nor does Spring Boot begin beside the start with what it takes a server to
     * need soon: this one validates nothing, and both processors have enough to do.
     */
    public static SpringApplication application() {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(Understudy.class);
        Progress progress = new Progress(Duration.ofSeconds(2));
        application.setApplicationStartup(progress);
        application.addListeners(progress, new PreparedBeans(), new GivenOnce(), new LogFormatCheck());
        application.addInitializers(new SettingsCheck());
        return application;
    }
}
