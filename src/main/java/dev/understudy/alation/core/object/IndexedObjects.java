package dev.understudy.alation.core.object;

import dev.understudy.instance.CatalogSize;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many objects the index has, whoever may see them. */
@Component
class IndexedObjects implements CatalogSize {

    private final JdbcClient sql;

    IndexedObjects(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public long objects() {
        return sql.sql("select count(*) from catalog_object where deleted = false")
                .query(Long.class)
                .single();
    }
}
