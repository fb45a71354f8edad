package dev.understudy.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Looks whether the command line gives a setting twice, before anybody reads one: Spring joins the two values, and no longer knows that they were two. */
public final class GivenOnce implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** @throws SettingProblem if one that has one value was given several, however its name was written */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ApplicationArguments arguments = new DefaultApplicationArguments(event.getArgs());
        Set<ConfigurationPropertyName> given = new HashSet<>();
        Set<ConfigurationPropertyName> repeated = new HashSet<>();
        for (String written : arguments.getOptionNames()) {
            ConfigurationPropertyName name = ConfigurationPropertyName.adapt(written, '.');
            if (!given.add(name) || isRepeated(arguments.getOptionValues(written))) {
                repeated.add(name);
            }
        }
        if (!repeated.isEmpty()) {
            refuse(repeated, KnownSettings.read());
        }
    }

    private static boolean isRepeated(@Nullable List<String> values) {
        return values != null && values.size() > 1;
    }

    /** Of a list each value may be given by itself; what is not told of the frameworks is not ours to judge. */
    private static void refuse(Set<ConfigurationPropertyName> repeated, KnownSettings known) {
        known.properties().stream()
                .filter(setting ->
                        !setting.holdsMany() && repeated.contains(ConfigurationPropertyName.of(setting.name())))
                .findFirst()
                .ifPresent(setting -> {
                    throw new SettingProblem(setting.name() + " is given more than once on the command line");
                });
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
