package dev.understudy.web;

import javax.sql.DataSource;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What endpoints that are {@link ReadOnly} read with. */
@Configuration(proxyBeanMethods = false)
class Reading {

    static final String MANAGER = "reading";

    /** Knows nothing of Hibernate, and so does not wait for it. */
    @Bean(name = MANAGER, defaultCandidate = false)
    static PlatformTransactionManager reading(DataSource connections) {
        return new JdbcTransactionManager(connections);
    }

    /** Entities are read on the connection that the endpoint has already. */
    @Bean
    static EntityManagerFactoryBuilderCustomizer entitiesShareConnections(DataSource connections) {
        return builder -> builder.addPersistenceUnitPostProcessors(
                unit -> unit.setNonJtaDataSource(new TransactionAwareDataSourceProxy(connections)));
    }
}
