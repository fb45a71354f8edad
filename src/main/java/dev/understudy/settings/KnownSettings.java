package dev.understudy.settings;

import dev.understudy.error.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;
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

    /** Of those of ours the values are records. */
    private static final Pattern VALUE_OF_MAP = Pattern.compile("java\\.util\\.Map<[^,]*,(.*)>");

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
            return own.equals(given) || holdsMany() && own.isAncestorOf(given) && isPart(own, given);
        }

        /** Of a map of records, behind a key stands the name of a component. */
        private boolean isPart(ConfigurationPropertyName own, ConfigurationPropertyName given) {
            List<String> parts = parts();
            int last = own.getNumberOfElements() + 1;
            return parts.isEmpty()
                    || given.getNumberOfElements() == last + 1
                            && parts.contains(given.getElement(last, ConfigurationPropertyName.Form.UNIFORM));
        }

        /** The names of what each value of a map has; none if it is something else. */
        private List<String> parts() {
            Matcher value = VALUE_OF_MAP.matcher(type);
            if (!value.matches()) {
                return List.of();
            }
            Class<?> record = ClassUtils.resolveClassName(value.group(1), KnownSettings.class.getClassLoader());
            return Arrays.stream(record.getRecordComponents())
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** Whether a record of ours holds it. */
        boolean isOurs() {
            return name.startsWith(PREFIX);
        }

        /** Whether it is a file or a directory. */
        boolean isPath() {
            return type.equals(Path.class.getName());
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

    /** The setting of this name, which there is. */
    Setting named(String name) {
        return properties.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The setting that was meant: one with a name that is near, or with the same last part. */
    Optional<String> nearest(String name) {
        List<String> own = properties.stream()
                .filter(Setting::isOurs)
                .map(Setting::name)
                .map(known -> known.substring(PREFIX.length()))
                .toList();
        String lastPart = name.substring(name.lastIndexOf('.'));
        return new Nearest(own)
                .to(name.substring(PREFIX.length()))
                .or(() -> own.stream().filter(known -> known.endsWith(lastPart)).findFirst())
                .map(PREFIX::concat);
    }
}
