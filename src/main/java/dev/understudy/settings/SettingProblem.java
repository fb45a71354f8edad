package dev.understudy.settings;

import java.time.Duration;
import java.util.regex.Pattern;

/** Why the server does not start with the settings that it was given, in one line for whoever gave them. */
public final class SettingProblem extends RuntimeException {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#@]+");

    SettingProblem(String message) {
        super(message);
    }

    /** Refuses the value of a setting unless it is good. */
    public static void unless(boolean good, String setting, Object value, String allowed) {
        if (!good) {
            throw new SettingProblem("%s must be %s, not '%s'".formatted(setting, allowed, value));
        }
    }

    /** Refuses what no browser ever sends as an origin: it would be allowed in vain. */
    public static void ifNoOrigin(String setting, String value) {
        unless(ORIGIN.matcher(value).matches(), setting, value, "origins such as https://localhost:3000");
    }

    /** Refuses a duration that is negative. */
    public static void ifNegative(String setting, Duration value) {
        unless(!value.isNegative(), setting, value, "a duration from 0s");
    }
}
