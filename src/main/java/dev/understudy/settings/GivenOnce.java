package dev.understudy.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Looks whether the command line gives a setting twice, before anybody reads one: Spring joins the two values, and no longer knows that they were two. */
public final class GivenOnce implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** @throws SettingProblem if one that has one value was given several */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ApplicationArguments arguments = new DefaultApplicationArguments(event.getArgs());
        List<String> repeated = arguments.getOptionNames().stream()
                .filter(name -> isRepeated(arguments.getOptionValues(name)))
                .toList();
        if (!repeated.isEmpty()) {
            refuse(repeated, KnownSettings.read());
        }
    }

    private static boolean isRepeated(@Nullable List<String> values) {
        return values != null && values.size() > 1;
    }

    /** Of a list each value may be given by itself; what is not told of the frameworks is not ours to judge. */
    private static void refuse(List<String> repeated, KnownSettings known) {
        known.properties().stream()
                .filter(setting -> !setting.holdsMany() && repeated.contains(setting.name()))
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
