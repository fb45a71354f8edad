package dev.understudy.access;

import dev.understudy.settings.SettingProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which Alation it is that is emulated.
 *
 * @param release endpoints that the role table has from a later release on are not there, such as 2023.1; all are if it is left out. An
 *     instance can be told another
 */
@ConfigurationProperties("understudy.alation")
record ReleaseProperties(@Nullable String release) {

    ReleaseProperties {
        SettingProblem.unless(
                release == null || Release.isName(release),
                "understudy.alation.release",
                String.valueOf(release),
                Release.FORM);
    }
}
