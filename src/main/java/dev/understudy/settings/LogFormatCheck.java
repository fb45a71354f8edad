package dev.understudy.settings;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the format of the logs by itself: they begin before {@link SettingsCheck} does, which has something to log. */
public final class LogFormatCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String SETTING = "logging.structured.format.console";
    private static final List<String> FORMATS = List.of("ecs", "logstash", "gelf");

    /** @throws SettingProblem if there is no such format */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment settings = event.getEnvironment();
        String format = settings.getProperty(SETTING, "");
        if (!format.isEmpty() && !FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
            throw new SettingProblem(SETTING, format, "ecs, logstash or gelf").asGivenIn(settings);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
