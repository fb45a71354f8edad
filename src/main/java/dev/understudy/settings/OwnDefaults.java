package dev.understudy.settings;

import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.PropertySource;

/** What the server itself sets of the frameworks' settings, in the {@code application.yaml} of its jar: nobody has given that. */
public final class OwnDefaults {

    private OwnDefaults() {}

    public static boolean areIn(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> file
                && file.getName().contains("class path resource");
    }
}
