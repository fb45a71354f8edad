package dev.understudy.alation.extraction;

import dev.understudy.error.BadRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks once at what a real database has. Which there are is said where the server is started, by name: a URL in a fixture would let
 * whoever sends it run code in some drivers.
 */
@Component
class RealDatabases {

    private final ExtractionProperties settings;

    RealDatabases(ExtractionProperties settings) {
        this.settings = settings;
    }

    /**
     * All schemas but those that the database keeps for itself.
     *
     * @throws BadRequest if there is no connection of this name, or the database does not answer
     */
    List<SimulatedSchema> schemas(String name) {
        ExtractionProperties.Connection known = settings.connections().get(name);
        if (known == null) {
            throw new BadRequest(
                    "there is no connection '" + name + "' among the settings understudy.extraction.connections");
        }
        try (Connection connection = database(known).getConnection()) {
            return new DatabaseReader(connection.getMetaData()).schemas();
        } catch (SQLException failed) {
            throw new BadRequest("the database of connection '" + name + "' cannot be read");
        }
    }

    /** Connections that nobody keeps. */
    private static DataSource database(ExtractionProperties.Connection known) {
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(known.url())
                .username(known.username())
                .password(known.password().inClear())
                .build();
    }
}
