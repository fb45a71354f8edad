package dev.understudy.instance;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database and the time, both those of the current instance. */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    /** The pool has the settings that Spring Boot documents; it is no bean of its own, lest somebody take it for the database. */
    @Bean
    DataSource dataSource(DataSourceProperties properties, Environment environment) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("understudy");
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return new InstanceDataSource(pool);
    }

    @Bean
    Registry registry(DataSource connections) {
        return new Registry(new JdbcTemplate(connections));
    }

    @Bean
    Clock clock() {
        return CurrentInstance.clock();
    }
}
