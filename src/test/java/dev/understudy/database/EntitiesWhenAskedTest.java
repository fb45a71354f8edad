package dev.understudy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hibernate.cfg.ManagedBeanSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** What Hibernate is given when it is asked for entities. */
class EntitiesWhenAskedTest {

    @Test
    void noBeansOfSpringsForWhichItWouldWait() {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        hibernate.setBeanFactory(new DefaultListableBeanFactory());
        EntitiesWhenAsked entities = new EntitiesWhenAsked(
                new SimpleDriverDataSource(), PersistenceManagedTypes.of("any"), hibernate, Map.of("given", "kept"));

        entities.afterPropertiesSet();

        assertThat(hibernate.getJpaPropertyMap()).containsKey(ManagedBeanSettings.BEAN_CONTAINER);
        assertThat(entities.getJpaPropertyMap())
                .containsEntry("given", "kept")
                .doesNotContainKey(ManagedBeanSettings.BEAN_CONTAINER);
    }
}
