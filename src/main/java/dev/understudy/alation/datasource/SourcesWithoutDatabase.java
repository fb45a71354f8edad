package dev.understudy.alation.datasource;

import dev.understudy.alation.core.object.VirtualSources;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which data sources are virtual. It knows the table alone, since the object index asks it. */
@Component
class SourcesWithoutDatabase implements VirtualSources {

    private final JdbcClient sql;

    SourcesWithoutDatabase(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<Long> all() {
        return Set.copyOf(sql.sql("select id from data_source where deleted = false and is_virtual = true")
                .query(Long.class)
                .list());
    }
}
