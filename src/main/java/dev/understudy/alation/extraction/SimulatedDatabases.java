package dev.understudy.alation.extraction;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was said of the databases behind data sources. */
@Component
class SimulatedDatabases {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private static final String STATE = """
        select fault, polls, denied_schemas from simulated_database where source_id = ?
        order by id desc limit 1\
        """;
    private static final String STRUCTURE = """
        select structure from simulated_database where source_id = ? and structure is not null
        order by id desc limit 1\
        """;

    private final JdbcClient sql;
    private final JsonMapper json;

    SimulatedDatabases(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    SimulatedDatabase of(long sourceId) {
        return sql.sql(STATE)
                .param(sourceId)
                .query((row, number) -> new SimulatedDatabase(
                        Fault.valueOf(row.getString(1)), row.getInt(2), json.readValue(row.getString(3), NAMES)))
                .optional()
                .orElse(SimulatedDatabase.HEALTHY);
    }

    /** The schemas with all that is in them; empty if nobody has ever said what there is, which is not the same as nothing. */
    Optional<List<SimulatedSchema>> schemas(long sourceId) {
        return sql.sql(STRUCTURE)
                .param(sourceId)
                .query((row, number) -> StructureText.read(row.getString(1)))
                .optional();
    }
}
