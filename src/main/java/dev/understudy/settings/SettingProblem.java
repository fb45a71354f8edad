package dev.understudy.settings;

import java.time.Duration;

/** Why the server does not start with the settings that it was given, in one line for whoever gave them. */
public final class SettingProblem extends RuntimeException {

    SettingProblem(String message) {
        super(message);
    }

    /** Refuses the value of a setting unless it is good. */
    public static void unless(boolean good, String setting, Object value, String allowed) {
        if (!good) {
            throw new SettingProblem("%s must be %s, not '%s'".formatted(setting, allowed, value));
        }
    }

    /** Refuses a duration that is negative. */
    public static void ifNegative(String setting, Duration value) {
        unless(!value.isNegative(), setting, value, "a duration from 0s");
    }
}
