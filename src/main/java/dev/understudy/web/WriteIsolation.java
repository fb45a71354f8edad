package dev.understudy.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Nothing that was read, changed and written back overwrites what somebody else wrote in between: transactions that write see rows as
 * they were when first read, and both databases refuse to change a row that has been changed since. {@link SecondTry} then does the
 * call again, whatever the family and however it reads and writes. Reading alone needs none of this, and sees what is there now.
 */
@Configuration(proxyBeanMethods = false)
class WriteIsolation {

    @Bean
    @Primary
    static PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        JpaTransactionManager transactions = new JpaTransactionManager() {
            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                super.doBegin(transaction, isolated(definition));
            }
        };
        customizers.ifAvailable(all -> all.customize(transactions));
        return transactions;
    }

    /** Who asks for an isolation of its own gets it. */
    private static TransactionDefinition isolated(TransactionDefinition definition) {
        if (definition.isReadOnly() || definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
            return definition;
        }
        DefaultTransactionDefinition writing = new DefaultTransactionDefinition(definition);
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return writing;
    }
}
