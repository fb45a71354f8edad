package dev.understudy.alation.core.object;

import dev.understudy.database.Bookkeeping;
import dev.understudy.database.Database;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How changes become known depends on who can make them, and on whether they outlive the process. */
@Configuration(proxyBeanMethods = false)
class DirtyObjectsConfiguration {

    @Bean
    DirtyObjects dirtyObjects(Database database, JdbcTemplate sql) {
        if (database.isShared()) {
            return new MarkedObjects(sql);
        }
        return database.directory() == null ? new NotedObjects() : new LoggedObjects(sql);
    }

    /** Copies are kept beside the database that they are of, and whoever begins a world elsewhere has none. */
    @Bean
    Bookkeeping copiesKept() {
        return () -> Set.of("object_copy", "object_change");
    }
}
