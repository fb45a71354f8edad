package dev.understudy.database;

import dev.understudy.Understudy;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

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

    /** What Spring Boot would find, if it made the factory of entities itself. */
    @Bean
    static PersistenceManagedTypes entityTypes(ResourceLoader classes) {
        return new PersistenceManagedTypesScanner(classes).scan(Understudy.class.getPackageName());
    }

    /** What Spring Boot would make, with its settings. */
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            EntityManagerFactoryBuilder boot,
            DataSource rows,
            PersistenceManagedTypes types,
            JpaVendorAdapter hibernate) {
        LocalContainerEntityManagerFactoryBean impatient =
                boot.dataSource(rows).managedTypes(types).build();
        return new EntitiesWhenAsked(rows, types, hibernate, impatient.getJpaPropertyMap());
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
