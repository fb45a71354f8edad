package dev.understudy.settings;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the frameworks that are ours to tell. Each would be refused by the framework somewhere in the start, in words of its own and with a
 * trace, or be passed over.
 */
final class FrameworkSettings {

    /** What a number, the milliseconds of a duration or the bytes of a size must be. */
    private record Limit(LongPredicate holds, String words) {}

    private static final String THREADS = "server.tomcat.threads.max";
    private static final String WAITING = "understudy.web.waiting-calls";

    private static final Limit FROM_ONE = new Limit(number -> number > 0, "a whole number from 1");

    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            entry("server.port", new Limit(port -> port >= 0 && port <= 65_535, "a port from 0 to 65535")),
            entry("server.max-http-request-header-size", new Limit(bytes -> bytes > 0, "a size from 1B")),
            entry("server.tomcat.max-connections", FROM_ONE),
            entry(THREADS, FROM_ONE),
            entry(
                    "spring.datasource.hikari.connection-timeout",
                    new Limit(millis -> millis == 0 || millis >= 250, "a number of milliseconds from 250")),
            entry("spring.datasource.hikari.maximum-pool-size", FROM_ONE),
            entry("spring.jackson.factory.constraints.read.max-nesting-depth", FROM_ONE),
            entry(
                    "spring.lifecycle.timeout-per-shutdown-phase",
                    new Limit(millis -> millis >= 0, "a duration from 0s")));

    private final KnownSettings known;
    private final Binder binder;

    FrameworkSettings(KnownSettings known, Binder binder) {
        this.known = known;
        this.binder = binder;
    }

    /** @throws SettingProblem if one has a value with which the server could not work */
    void check() {
        known.properties().stream().filter(setting -> !setting.isOurs()).forEach(this::check);
        checkThreads();
    }

    private void check(KnownSettings.Setting setting) {
        Object value = value(setting);
        Limit limit = LIMITS.get(setting.name());
        if (value != null && limit != null) {
            SettingProblem.unless(limit.holds.test(amount(value)), setting.name(), value, limit.words);
        }
    }

    /** Calls that wait must leave a thread to the others, where there are only so many. */
    private void checkThreads() {
        if (!areVirtual()) {
            int threads = number(THREADS);
            int waiting = number(WAITING);
            SettingProblem.unless(
                    waiting < threads, WAITING, waiting, "less than " + THREADS + ", which is " + threads);
        }
    }

    private boolean areVirtual() {
        return binder.bind("spring.threads.virtual.enabled", Boolean.class)
                .map(wanted -> wanted && CallThreads.canBeVirtual())
                .orElse(CallThreads.areVirtualByThemselves());
    }

    private int number(String name) {
        KnownSettings.Setting setting = known.named(name);
        Object value = value(setting);
        return ((Number) Objects.requireNonNull(value == null ? setting.defaultValue() : value)).intValue();
    }

    private @Nullable Object value(KnownSettings.Setting setting) {
        Class<?> type = ClassUtils.resolveClassName(setting.type(), FrameworkSettings.class.getClassLoader());
        return binder.bind(setting.name(), Bindable.of(type)).orElse(null);
    }

    private static long amount(Object value) {
        if (value instanceof Duration duration) {
            return duration.toMillis();
        }
        return value instanceof DataSize size ? size.toBytes() : ((Number) value).longValue();
    }
}
