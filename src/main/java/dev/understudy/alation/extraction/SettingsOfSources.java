package dev.understudy.alation.extraction;

import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link ExtractionSettings} of each data source. */
@Component
class SettingsOfSources {

    private static final List<String> KEY = List.of("source_id");
    private static final List<String> WRITTEN = List.of("source_id", "settings");

    private static final String OF_SOURCES = """
        select s.source_id, s.settings from unnest(cast(:ids as bigint array)) as r (id)
        left join extraction_settings s on s.source_id = r.id where s.source_id is not null\
        """;

    private final JdbcClient sql;
    private final Database database;
    private final JsonMapper json;

    SettingsOfSources(JdbcClient sql, Database database, JsonMapper json) {
        this.sql = sql;
        this.database = database;
        this.json = json;
    }

    ExtractionSettings of(long sourceId) {
        return of(List.of(sourceId)).getOrDefault(sourceId, ExtractionSettings.NEW);
    }

    /** By the id of the data source; those are left out of which nothing was ever set up or found. */
    Map<Long, ExtractionSettings> of(Collection<Long> sourceIds) {
        Map<Long, ExtractionSettings> found = new HashMap<>();
        sql.sql(OF_SOURCES).param("ids", SqlArrays.ids(sourceIds)).query(row -> {
            found.put(row.getLong(1), json.readValue(row.getString(2), ExtractionSettings.class));
        });
        return found;
    }

    /** Answers what they are now. */
    ExtractionSettings change(long sourceId, UnaryOperator<ExtractionSettings> change) {
        ExtractionSettings changed = change.apply(of(sourceId));
        sql.sql(database.upsert("extraction_settings", KEY, WRITTEN))
                .param(sourceId)
                .param(json.writeValueAsString(changed))
                .update();
        return changed;
    }
}
