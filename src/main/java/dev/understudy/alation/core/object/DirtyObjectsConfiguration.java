package dev.understudy.alation.core.object;

import dev.understudy.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How changes become known depends on who can make them. */
@Configuration(proxyBeanMethods = false)
class DirtyObjectsConfiguration {

    @Bean
    DirtyObjects dirtyObjects(Database database, JdbcTemplate sql) {
        return database.isShared() ? new MarkedObjects(sql) : new NotedObjects();
    }
}
