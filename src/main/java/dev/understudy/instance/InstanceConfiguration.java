package dev.understudy.instance;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database and the time, both those of the current instance. */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    @Bean
    DataSource dataSource(DataSourceProperties properties) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("understudy");
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
