package dev.understudy.database;

import jakarta.persistence.PersistenceException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.ManagedBeanSettings;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** Lets Hibernate get to know the entities when somebody first asks for one. A start is done without, and so are many calls. */
final class EntitiesWhenAsked extends LocalContainerEntityManagerFactoryBean {

    private final WhenAsked entities = new WhenAsked();

    EntitiesWhenAsked(
            DataSource rows, PersistenceManagedTypes types, JpaVendorAdapter hibernate, Map<String, Object> settings) {
        setDataSource(rows);
        setManagedTypes(types);
        setJpaVendorAdapter(hibernate);
        setJpaPropertyMap(settings);
        setBootstrapExecutor(entities);
    }

    /**
     * Hibernate gets no beans of Spring's, of which it would ask for some: whoever makes the factory is waited for by others, who may hold the
     * very lock of Spring's that it takes to look for a bean.
     */
    @Override
    public void afterPropertiesSet() throws PersistenceException {
        super.afterPropertiesSet();
        getJpaPropertyMap().remove(ManagedBeanSettings.BEAN_CONTAINER);
    }

    /** Spring would wait for the entities here, at the end of each start. */
    @Override
    public void afterSingletonsInstantiated() {}

    /** Spring would ask for what it closes. */
    @Override
    public void destroy() {
        if (entities.isAsked()) {
            super.destroy();
        }
    }
}
