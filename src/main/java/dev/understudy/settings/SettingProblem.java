package dev.understudy.settings;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.env.ConfigurableEnvironment;

/** Why the server does not start with the settings that it was given, in one line for whoever gave them. */
public final class SettingProblem extends RuntimeException {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#@]+");

    /** Of the databases whose drivers the server brings along. */
    private static final List<String> DRIVERS = List.of("jdbc:postgresql:", "jdbc:h2:");

    /** What a URL begins with, and then the rest of it. */
    private static final Pattern DRIVER = Pattern.compile("(?s)((?:jdbc:)?[\\w+.-]*:)?.+");

    /** What is wrong with the value of one setting. */
    private record Fault(String setting, Object value, String allowed) {

        String message(Object told) {
            return "%s must be %s, not '%s'".formatted(setting, allowed, told);
        }
    }

    private final @Nullable Fault fault;

    SettingProblem(String message) {
        super(message);
        this.fault = null;
    }

    SettingProblem(String setting, Object value, String allowed) {
        this(new Fault(setting, value, allowed));
    }

    private SettingProblem(Fault fault) {
        super(fault.message(fault.value));
        this.fault = fault;
    }

    /**
     * The same with where the value was given, and as it was written there. A text is told as it is: it may be one of several, and what should not
     * be told has been left out of it.
     */
    SettingProblem asGivenIn(ConfigurableEnvironment environment) {
        ConfigurationProperty given = fault == null ? null : GivenNames.given(environment, fault.setting);
        if (fault == null || given == null) {
            return this;
        }
        Object told = fault.value instanceof String text ? text : given.getValue();
        return new SettingProblem(fault.message(told) + " (" + GivenNames.place(given.getOrigin()) + ")");
    }

    /** Refuses the value of a setting unless it is good. */
    public static void unless(boolean good, String setting, Object value, String allowed) {
        if (!good) {
            throw new SettingProblem(setting, value, allowed);
        }
    }

    /** Refuses what no browser ever sends as an origin: it would be allowed in vain. */
    public static void ifNoOrigin(String setting, String value) {
        unless(ORIGIN.matcher(value).matches(), setting, value, "origins such as https://localhost:3000");
    }

    /** Refuses the URL of a database for which there is no driver. Of others nobody knows where they hold a password, so only what names the driver is told. */
    public static void ifNoDriver(String setting, String url) {
        unless(
                DRIVERS.stream().anyMatch(url::startsWith),
                setting,
                DRIVER.matcher(url).replaceFirst("$1…"),
                "a URL that begins with " + String.join(" or ", DRIVERS));
    }

    /** Refuses a duration that is negative. */
    public static void ifNegative(String setting, Duration value) {
        unless(!value.isNegative(), setting, value, "a duration from 0s");
    }
}
