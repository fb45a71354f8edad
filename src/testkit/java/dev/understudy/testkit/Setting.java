package dev.understudy.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run is told of the kit itself: by system properties, or by variables of the environment. */
final class Setting {

    /** The server would not know what to do with these. */
    static final String VARIABLES = "UNDERSTUDY_TESTKIT_";

    private Setting() {}

    static Optional<String> of(String name) {
        String variable = System.getenv(VARIABLES + name.toUpperCase(Locale.ROOT));
        return Stream.of(System.getProperty("understudy.testkit." + name, ""), variable == null ? "" : variable)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
