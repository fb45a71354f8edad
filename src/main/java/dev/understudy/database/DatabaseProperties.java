package dev.understudy.database;

import dev.understudy.settings.SettingProblem;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where instances are kept. With neither a store nor {@code spring.datasource.url} they are kept in memory, and end with the server.
 *
 * @param store directory in which the embedded database is kept from one start to the next; made if it is not there
 * @param databasePatience how long a start waits for a database that does not answer yet
 * @param warmUp whether what many first calls need is loaded behind the start, lest one of them wait for it
 */
@ConfigurationProperties("understudy")
record DatabaseProperties(
        @Nullable Path store,
        @DefaultValue("30s") Duration databasePatience,
        @DefaultValue("true") boolean warmUp) {

    DatabaseProperties {
        SettingProblem.ifNegative("understudy.database-patience", databasePatience);
    }
}
