package dev.understudy;

import dev.understudy.error.OutOfMemory;
import dev.understudy.settings.Manual;
import dev.understudy.settings.SettingsCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
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

    /**
     * The server, to be run. It knows no locale: under that of the machine, libraries would write the digits of its country,
     * and the database would find no I in lower case where that has no dot.
     */
    public static SpringApplication application() {
        Locale.setDefault(Locale.ROOT);
        SpringApplication application = new SpringApplication(Understudy.class);
        Progress progress = new Progress(Duration.ofSeconds(2));
        application.setApplicationStartup(progress);
        application.addListeners(progress, new PreparedBeans());
        application.addInitializers(new SettingsCheck());
        return application;
    }
}
