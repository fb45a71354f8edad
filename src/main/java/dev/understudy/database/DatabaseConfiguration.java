package dev.understudy.database;

import java.nio.file.Path;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the database by its settings, so that nobody has to ask it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseProperties kept, DataSourceProperties named) {
        return of(kept.store(), named.getUrl());
    }

    @Bean
    HibernatePropertiesCustomizer dialect(Database database) {
        return settings -> settings.put(JdbcSettings.DIALECT, database.dialect());
    }

    /** A start is done without entities, and so are many calls: who first asks for one waits until Hibernate knows them all. */
    @Bean
    EntityManagerFactoryBuilderCustomizer entitiesWhenAsked() {
        return entities -> entities.setBootstrapExecutor(new WhenAsked());
    }

    private static Database of(@Nullable Path store, @Nullable String url) {
        if (store != null && url != null) {
            throw new DatabaseProblem(
                    "understudy.store and spring.datasource.url name two databases", "Keep one of the two settings.");
        }
        if (store != null) {
            return H2.in(Store.in(store));
        }
        if (url == null) {
            return H2.inMemory();
        }
        return url.startsWith("jdbc:postgresql:") ? new PostgreSql(url) : H2.at(url);
    }
}
