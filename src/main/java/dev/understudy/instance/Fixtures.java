package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import dev.understudy.instance.dataset.Dataset;
import dev.understudy.instance.dataset.DatasetProblem;
import dev.understudy.instance.dataset.Datasets;
import dev.understudy.instance.dataset.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Adds what dataset documents describe to the current instance. */
@Component
public class Fixtures {

    /** Somebody who has to know which rows came into an instance beside its own families. */
    public interface Watcher {

        void added(Rows rows);
    }

    private final DataSource connections;
    private final Schemas schemas;
    private final Datasets datasets;
    private final ObjectProvider<Watcher> watchers;

    Fixtures(DataSource connections, Schemas schemas, Datasets datasets, ObjectProvider<Watcher> watchers) {
        this.connections = connections;
        this.schemas = schemas;
        this.datasets = datasets;
        this.watchers = watchers;
    }

    /** Adds all or nothing. */
    public void add(String document) {
        try {
            Dataset fixtures = datasets.compile("fixtures", document);
            try (Connection connection = connections.getConnection()) {
                schemas.fill(connection, fixtures.rows());
            }
            watchers.forEach(watcher -> watcher.added(fixtures.rows()));
        } catch (DatasetProblem problem) {
            throw new BadRequest(String.valueOf(problem.getMessage()));
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("fixtures", null, failed);
        }
    }
}
