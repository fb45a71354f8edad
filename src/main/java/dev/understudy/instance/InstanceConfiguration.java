package dev.understudy.instance;

import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.database.Database;
import dev.understudy.database.FirstConnection;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.DataSourceBuilder;
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
    DataSource dataSource(
            Database database,
            Schemas schemas,
            FirstConnection first,
            DataSourceProperties login,
            Environment environment) {
        first.await(connection -> Registry.requireNoNewer(connection, schemas.version()));
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(database.url())
                .username(login.determineUsername())
                .password(login.determinePassword())
                .build();
        pool.setPoolName("understudy");
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return new InstanceDataSource(pool, database);
    }

    /** That of families, whose statements are run in schemas of instances. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource connections, GrowingTables tables) {
        return new CountingTemplate(connections, tables);
    }

    @Bean
    Registry registry(DataSource connections, Database database, Schemas schemas) {
        return new Registry(new JdbcTemplate(connections), database, schemas.version());
    }

    @Bean
    SnapshotRegistry snapshotRegistry(DataSource connections, Registry registry) {
        return new SnapshotRegistry(new JdbcTemplate(connections), registry);
    }

    @Bean
    SchemaStates schemaStates(DataSource connections, Schemas schemas) {
        return new SchemaStates(new JdbcTemplate(connections), schemas.version());
    }

    @Bean
    Clock clock() {
        return CurrentInstance.clock();
    }
}
