package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Data sources as other families are shown them. */
@Component
class KnownDataSources implements DataSources {

    private final ObjectStore<DataSourceState> sources;
    private final ObjectIndex objects;
    private final JdbcClient sql;

    KnownDataSources(ObjectStore<DataSourceState> sources, ObjectIndex objects, JdbcClient sql) {
        this.sources = sources;
        this.objects = objects;
        this.sql = sql;
    }

    @Override
    public Optional<DataSource> find(long id, Caller caller) {
        return state(id, caller).map(DataSourceState::shared);
    }

    @Override
    public Set<Long> unlisted() {
        return Set.copyOf(
                sql.sql("select id from data_source where deleted = false and (is_hidden = true or deployed = false)")
                        .query(Long.class)
                        .list());
    }

    /** The same with all that is known of it. */
    Optional<DataSourceState> state(long id, Caller caller) {
        return objects.seenBy(caller).hides(DataSourceKinds.ref(id))
                ? Optional.empty()
                : Optional.ofNullable(sources.live(List.of(id)).get(id));
    }
}
