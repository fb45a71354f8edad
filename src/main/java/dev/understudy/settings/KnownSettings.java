package dev.understudy.settings;

import dev.understudy.error.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that there are, as the compiler has noted them from the records that hold them and from their Javadoc.
 *
 * @param groups the records
 * @param properties the settings, and some of the frameworks' that are ours to tell
 */
record KnownSettings(List<Group> groups, List<Setting> properties) {

    /** What the names of all settings of ours begin with. */
    static final String PREFIX = "understudy.";

    /** The first on the class path: those of the libraries are behind. */
    private static final String NOTES = "/META-INF/spring-configuration-metadata.json";

    /** @param type the record whose components are settings with this prefix */
    record Group(String name, String type) {}

    /** One setting; its description is that of Javadoc. */
    record Setting(
            String name,
            String type,
            @Nullable String description,
            @Nullable Object defaultValue) {

        /** Whether this is what the name stands for: lists have numbers behind theirs, maps have keys. */
        boolean isNamed(ConfigurationPropertyName given) {
            ConfigurationPropertyName own = ConfigurationPropertyName.of(name);
            return own.equals(given) || holdsMany() && own.isAncestorOf(given);
        }

        /** Whether it is a list or a map. */
        boolean holdsMany() {
            return type.startsWith("java.util.");
        }
    }

    static KnownSettings read() {
        try (InputStream notes = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(NOTES))) {
            return JsonMapper.shared().readValue(notes, KnownSettings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The setting that was meant: one with a name that is near, or with the same last part. */
    Optional<String> nearest(String name) {
        List<String> own = properties.stream()
                .map(Setting::name)
                .filter(known -> known.startsWith(PREFIX))
                .map(known -> known.substring(PREFIX.length()))
                .toList();
        String lastPart = name.substring(name.lastIndexOf('.'));
        return new Nearest(own)
                .to(name.substring(PREFIX.length()))
                .or(() -> own.stream().filter(known -> known.endsWith(lastPart)).findFirst())
                .map(PREFIX::concat);
    }
}
