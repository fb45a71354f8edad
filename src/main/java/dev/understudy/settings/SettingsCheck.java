package dev.understudy.settings;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Looks at the settings before anything else is done. Whoever asks for a record of settings is made when first asked, and so is the
 * record: a value that cannot be read would stop calls instead of the start.
 */
public final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<Class<?>, String> ALLOWED = Map.of(
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Duration.class, "a duration such as 30s, 5m or 1h",
            DataSize.class, "a size such as 64KB or 8MB",
            InetAddress.class, "an address of this machine");

    /** @throws SettingProblem if there is one that cannot be used, or none of that name */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        GivenNames.refuseStrays(settings);
        try {
            if (GivenNames.areOurs(settings)) {
                KnownSettings known = KnownSettings.read();
                new GivenNames(known).check(settings);
                refuseEmptyPaths(known, settings);
                known.groups().forEach(group -> read(Binder.get(settings), group));
            }
            new FrameworkSettings(settings).check();
        } catch (BindException unreadable) {
            throw problem(unreadable, settings);
        } catch (SettingProblem unusable) {
            throw unusable.asGivenIn(settings);
        }
    }

    /** Spring takes an empty path for none: a variable that is not set would lose what should have been kept. */
    private static void refuseEmptyPaths(KnownSettings known, ConfigurableEnvironment settings) {
        known.properties().stream().filter(KnownSettings.Setting::isPath).forEach(path -> {
            ConfigurationProperty given = GivenNames.given(settings, path.name());
            boolean empty = given != null && String.valueOf(given.getValue()).isBlank();
            SettingProblem.unless(!empty, path.name(), "", "a path, or left out");
        });
    }

    private static void read(Binder binder, KnownSettings.Group group) {
        Class<?> type = ClassUtils.resolveClassName(group.type(), SettingsCheck.class.getClassLoader());
        binder.bindOrCreate(group.name(), Bindable.of(type));
    }

    private static RuntimeException problem(BindException unreadable, ConfigurableEnvironment settings) {
        ConfigurationProperty given = unreadable.getProperty();
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof SettingProblem known) {
            return known.asGivenIn(settings);
        }
        return given == null
                ? unreadable
                : new SettingProblem("%s must be %s, not '%s' (%s)"
                        .formatted(
                                unreadable.getName(),
                                allowed(unreadable.getTarget()),
                                given.getValue(),
                                GivenNames.place(given.getOrigin())));
    }

    private static String allowed(Bindable<?> target) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(target.getType().resolve(Object.class));
        return type.isEnum() ? anyOf(type.getEnumConstants()) : ALLOWED.getOrDefault(type, "a " + type.getSimpleName());
    }

    /** The words of an enum, as they are documented. */
    private static String anyOf(Object[] constants) {
        List<String> words = Arrays.stream(constants)
                .map(constant ->
                        String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
