package dev.understudy.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Logging belongs to the process, and tests start several servers in one: the first sets it up for all. Of two that did so at the same
 * moment, the one would take away the settings that the other still reads; and the first that ends would end it for all.
 */
final class OneLogging extends LogbackLoggingSystem {

    private static boolean begun;

    private OneLogging(ClassLoader classes) {
        super(classes);
    }

    @Override
    public void beforeInitialize() {
        synchronized (OneLogging.class) {
            if (!begun) {
                begun = true;
                super.beforeInitialize();
            }
        }
    }

    @Override
    public void initialize(LoggingInitializationContext context, @Nullable String location, @Nullable LogFile file) {
        synchronized (OneLogging.class) {
            super.initialize(context, location, file); // does nothing the second time
        }
    }

    @Override
    public void cleanUp() {} // others still log

    /** Found by Spring Boot in {@code META-INF/spring.factories}. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Factory implements LoggingSystemFactory {

        @Override
        public LoggingSystem getLoggingSystem(ClassLoader classes) {
            return new OneLogging(classes);
        }
    }
}
