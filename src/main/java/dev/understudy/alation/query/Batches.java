package dev.understudy.alation.query;

import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what batches there are, for a page of sessions at a time, and what events they have. */
@Component
class Batches {

    private static final String OF_SESSIONS = """
        select b.session_id, b.id from unnest(cast(:ids as bigint array)) as r (id)
        left join execution_batch b on b.session_id = r.id where b.id is not null order by b.id""";
    private static final String EVENTS = """
        select %s from unnest(cast(:ids as bigint array)) as r (id)
        left join execution_event e on e.batch_id = r.id where e.id is not null order by e.index_in_batch, e.id""".formatted(Event.TABLE.columnsOfE());

    private final JdbcClient sql;

    Batches(JdbcClient sql) {
        this.sql = sql;
    }

    /** Their ids in ascending order, by the id of the session. */
    Map<Long, List<Long>> ofSessions(Collection<Long> sessionIds) {
        return sql.sql(OF_SESSIONS)
                .param("ids", SqlArrays.ids(sessionIds))
                .query(RowLists.byId((row, number) -> row.getLong(2)));
    }

    /** In the order in which they were run, by the id of the batch. */
    Map<Long, List<Event>> events(Collection<Long> batchIds) {
        Map<Long, List<Event>> found = new HashMap<>();
        sql.sql(EVENTS).param("ids", SqlArrays.ids(batchIds)).query(row -> {
            Event event = Event.TABLE.columns().read(row);
            found.computeIfAbsent(event.batchId(), id -> new ArrayList<>()).add(event);
        });
        return found;
    }
}
