package dev.understudy.settings;

import dev.understudy.error.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The names under which settings have been given, wherever that was. Those that begin as ours do must be ours. */
final class GivenNames {

    private static final Logger LOG = LoggerFactory.getLogger(GivenNames.class);

    private static final Map<String, String> PLACES = Map.of(
            CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
            "on the command line",
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            "as a system property");

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("understudy");

    /** What the test kit is told, which may be in the same process or hand its environment on. */
    private static final ConfigurationPropertyName TEST_KIT = ConfigurationPropertyName.of("understudy.testkit");

    /** Behind the name of a list. */
    private static final Pattern INDEX = Pattern.compile("\\[.*");

    private final KnownSettings known;

    GivenNames(KnownSettings known) {
        this.known = known;
    }

    /** @throws SettingProblem if the command line has more than settings */
    static void refuseStrays(ConfigurableEnvironment environment) {
        String stray = environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
        if (stray != null) {
            throw new SettingProblem("Settings are given as --name=value, not as " + withoutValue(stray));
        }
    }

    /** Whether any is given that begins as ours do; most starts are told of none, and need not know which there are. */
    static boolean areOurs(ConfigurableEnvironment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.containsDescendantOf(OURS) != ConfigurationPropertyState.ABSENT
                    || source.getConfigurationProperty(OURS) != null) {
                return true;
            }
        }
        return false;
    }

    /** What was given for a setting, or for the first element of a list, by whoever counts most; null if nobody has. */
    static @Nullable ConfigurationProperty given(ConfigurableEnvironment environment, String setting) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(setting, '.');
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty whole = source.getConfigurationProperty(name);
            ConfigurationProperty given = whole == null ? source.getConfigurationProperty(name.append("[0]")) : whole;
            if (given != null && !OwnDefaults.areIn(source)) {
                return given;
            }
        }
        return null;
    }

    /** @throws SettingProblem if one is not known; in the environment, where others write too, it is only warned of */
    void check(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                warn(environment.getSystemEnvironment().keySet());
            } else if (source instanceof EnumerablePropertySource<?> names) {
                Arrays.stream(names.getPropertyNames()).forEach(name -> check(name, source));
            }
        }
    }

    /** Behind a setting that was written apart from it stands its value, which may be a password. */
    private static String withoutValue(String stray) {
        int sign = stray.indexOf('=');
        return sign < 0 ? "a word that stands alone" : "'" + stray.substring(0, sign) + "=…'";
    }

    private void check(String written, PropertySource<?> source) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(written, '.');
        if ((OURS.equals(name) || OURS.isAncestorOf(name))
                && !TEST_KIT.isAncestorOf(name)
                && known.properties().stream().noneMatch(setting -> setting.isNamed(name))) {
            String whole =
                    DataObjectPropertyName.toDashedForm(INDEX.matcher(written).replaceFirst(""));
            String hint = whole.startsWith(KnownSettings.PREFIX)
                    ? known.nearest(whole).map(Nearest::hintAt).orElse("")
                    : "";
            throw new SettingProblem("There is no setting %s (%s)%s"
                    .formatted(written, place(PropertySourceOrigin.get(source, written)), hint));
        }
    }

    /** Kubernetes tells each process of the services around it in variables that begin with their names. */
    private void warn(Set<String> variables) {
        List<String> others = variables.stream()
                .filter(variable -> variable.toUpperCase(Locale.ROOT).startsWith("UNDERSTUDY_"))
                .filter(variable -> !isKnown(variable) && !letters(variable).startsWith(letters(TEST_KIT.toString())))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            LOG.warn("These environment variables are no settings, and ignored: {}", String.join(", ", others));
        }
    }

    private boolean isKnown(String variable) {
        String given = letters(variable);
        return known.properties().stream()
                .anyMatch(setting -> setting.holdsMany()
                        ? given.startsWith(letters(setting.name()))
                        : given.equals(letters(setting.name())));
    }

    /** What is left of a name in the environment: neither dots and dashes nor the numbers of a list. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Where something was given: file and line, or in words. */
    static String place(@Nullable Origin origin) {
        return origin instanceof PropertySourceOrigin given && given.getOrigin() == null
                ? PLACES.getOrDefault(
                        given.getPropertySource().getName(),
                        given.getPropertySource().getName())
                : String.valueOf(origin);
    }
}
