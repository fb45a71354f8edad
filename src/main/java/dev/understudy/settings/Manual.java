package dev.understudy.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the command line tells of the server without starting it: {@code --help} and {@code --version}. */
public final class Manual {

    private static final String HELP = """
            Understudy %s stands in for Alation's REST APIs and Matillion ETL's permission API.

              java -jar understudy.jar [--setting=value ...]
              java -jar understudy.jar --help | --version

            Settings and their defaults. Each may also be an environment variable, in capitals, with _ for each dot and
            nothing for a dash, such as UNDERSTUDY_DATASETMAXVALUES, or stand in an application.yaml beside the server.

            %s""";

    private Manual() {}

    /** The answer to what was asked; nothing if it was not asked for. */
    public static Optional<String> answer(List<String> arguments) {
        if (arguments.contains("--help")) {
            return Optional.of(HELP.formatted(version(), settings()));
        }
        return arguments.contains("--version") ? Optional.of(version() + "\n") : Optional.empty();
    }

    /** The server's version, as it was built. */
    public static String version() {
        try (InputStream built =
                Objects.requireNonNull(Manual.class.getResourceAsStream("/META-INF/build-info.properties"))) {
            Properties properties = new Properties();
            properties.load(built);
            return properties.getProperty("build.version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String settings() {
        return KnownSettings.read().properties().stream().map(Manual::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(KnownSettings.Setting setting) {
        String name = "  --" + setting.name() + "=" + Objects.requireNonNullElse(setting.defaultValue(), "");
        String text = Objects.requireNonNullElse(setting.description(), "").replaceAll("\\{@code ([^}]*)}", "$1");
        return name + "\n" + text.replaceAll("(.{1,100})(?:\\s+|$)", "      $1\n");
    }
}
