package dev.understudy.settings;

import static java.util.Map.entry;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the frameworks that are ours to tell. Each would be refused by the framework somewhere in the start, in words of its own and with a
 * trace, or be passed over. Nothing is read but what was given: most starts are told a port or an address, and have to be quick.
 */
final class FrameworkSettings {

    /** What a number, the milliseconds of a duration or the bytes of a size must be. */
    private record Limit(LongPredicate holds, String words) {}

    /** @param limit null if each value of the type can be used */
    private record Kind(Class<?> type, @Nullable Limit limit) {}

    private static final String THREADS = "server.tomcat.threads.max";
    private static final String WAITING = "understudy.web.waiting-calls";
    private static final String DATABASE = "spring.datasource.url";
    private static final String VIRTUAL = "spring.threads.virtual.enabled";

    /** In bytes, which Tomcat counts in 31 bits, too. */
    private static final long GIGABYTE = DataSize.ofGigabytes(1).toBytes();

    /** Tomcat counts milliseconds in 31 bits; a negative number of them is no limit at all. */
    private static final long LONGEST = Duration.ofDays(24).toMillis();

    private static final Limit DAYS =
            new Limit(millis -> millis >= -LONGEST && millis <= LONGEST, "a duration up to 24d");

    private static final Limit FROM_ONE = new Limit(number -> number > 0, "a whole number from 1");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("server.address", new Kind(InetAddress.class, null)),
            entry("server.compression.enabled", new Kind(Boolean.class, null)),
            entry(
                    "server.compression.min-response-size",
                    new Kind(
                            DataSize.class,
                            new Limit(bytes -> bytes >= 0 && bytes <= GIGABYTE, "a size from 0B to 1GB"))),
            entry(
                    "server.max-http-request-header-size",
                    new Kind(
                            DataSize.class,
                            new Limit(bytes -> bytes > 0 && bytes <= GIGABYTE, "a size from 1B to 1GB"))),
            entry(
                    "server.port",
                    new Kind(Integer.class, new Limit(port -> port >= 0 && port <= 65_535, "a port from 0 to 65535"))),
            entry("server.tomcat.connection-timeout", new Kind(Duration.class, DAYS)),
            entry("server.tomcat.keep-alive-timeout", new Kind(Duration.class, DAYS)),
            entry("server.tomcat.max-connections", new Kind(Integer.class, FROM_ONE)),
            entry(THREADS, new Kind(Integer.class, FROM_ONE)),
            entry(
                    "spring.datasource.hikari.connection-timeout",
                    new Kind(
                            Long.class,
                            new Limit(millis -> millis == 0 || millis >= 250, "a number of milliseconds from 250"))),
            entry("spring.datasource.hikari.maximum-pool-size", new Kind(Integer.class, FROM_ONE)),
            entry("spring.jackson.factory.constraints.read.max-nesting-depth", new Kind(Integer.class, FROM_ONE)),
            entry("spring.jackson.factory.constraints.read.max-token-count", new Kind(Long.class, null)),
            entry(
                    "spring.lifecycle.timeout-per-shutdown-phase",
                    new Kind(Duration.class, new Limit(millis -> millis >= 0, "a duration from 0s"))),
            entry("spring.servlet.multipart.max-file-size", new Kind(DataSize.class, null)),
            entry("spring.servlet.multipart.max-request-size", new Kind(DataSize.class, null)),
            entry(VIRTUAL, new Kind(Boolean.class, null)));

    private final ConfigurableEnvironment environment;

    FrameworkSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** What is looked at, by name. */
    static Map<String, Class<?>> types() {
        return KINDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().type()));
    }

    /** @throws SettingProblem if one has a value with which the server could not work */
    void check() {
        KINDS.forEach((name, kind) -> {
            if (isGiven(name)) {
                check(name, kind);
            }
        });
        if (isGiven(DATABASE)) {
            SettingProblem.ifNoDriver(DATABASE, Objects.requireNonNullElse(value(DATABASE, String.class), ""));
        }
        if (isGiven(THREADS) || isGiven(WAITING)) {
            checkThreads();
        }
    }

    private void check(String name, Kind kind) {
        Object value = value(name, kind.type());
        Limit limit = kind.limit();
        if (value != null && limit != null) {
            SettingProblem.unless(limit.holds.test(amount(value)), name, value, limit.words);
        }
    }

    /** Calls that wait must leave a thread to the others, where there are only so many. */
    private void checkThreads() {
        if (!areVirtual()) {
            KnownSettings known = KnownSettings.read();
            int threads = number(known, THREADS);
            int waiting = number(known, WAITING);
            SettingProblem.unless(
                    waiting < threads, WAITING, waiting, "less than " + THREADS + ", which is " + threads);
        }
    }

    private boolean areVirtual() {
        Boolean wanted = value(VIRTUAL, Boolean.class);
        return wanted == null ? CallThreads.areVirtualByThemselves() : wanted && CallThreads.canBeVirtual();
    }

    private int number(KnownSettings known, String name) {
        Integer given = value(name, Integer.class);
        return given != null
                ? given
                : ((Number) Objects.requireNonNull(known.named(name).defaultValue())).intValue();
    }

    private boolean isGiven(String name) {
        return GivenNames.given(environment, name) != null;
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        return Binder.get(environment).bind(name, Bindable.of(type)).orElse(null);
    }

    private static long amount(Object value) {
        if (value instanceof Duration duration) {
            return TimeUnit.MILLISECONDS.convert(duration); // as many as there can be of longer ones
        }
        return value instanceof DataSize size ? size.toBytes() : ((Number) value).longValue();
    }
}
