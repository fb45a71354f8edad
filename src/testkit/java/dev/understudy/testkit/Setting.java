package dev.understudy.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run is told of the kit itself: by system properties, or by variables of the environment. */
final class Setting {

    private static final String PROPERTIES = "understudy.testkit.";

    /** The server would not know what to do with these. */
    static final String VARIABLES = "UNDERSTUDY_TESTKIT_";

    private Setting() {}

    /** What whoever has to say it is told. */
    static String named(String name) {
        return PROPERTIES + name + " or " + VARIABLES + name.toUpperCase(Locale.ROOT);
    }

    static Optional<String> of(String name) {
        String variable = System.getenv(VARIABLES + name.toUpperCase(Locale.ROOT));
        return Stream.of(System.getProperty(PROPERTIES + name, ""), variable == null ? "" : variable)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
