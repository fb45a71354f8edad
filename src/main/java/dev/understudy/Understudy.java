package dev.understudy;

import dev.understudy.error.OutOfMemory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server. Rooms are alike, so classes may share a simple name; beans go by their full one. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Understudy {

    public static void main(String[] arguments) {
        OutOfMemory.endsTheProcess();
        SpringApplication.run(Understudy.class, arguments);
    }
}
