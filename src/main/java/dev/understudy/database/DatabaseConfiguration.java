package dev.understudy.database;

import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the database by its URL, so that nobody has to ask it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DataSourceProperties properties) {
        return properties.determineUrl().startsWith("jdbc:postgresql:") ? new PostgreSql() : new H2();
    }

    @Bean
    HibernatePropertiesCustomizer dialect(Database database) {
        return settings -> settings.put(JdbcSettings.DIALECT, database.dialect());
    }
}
