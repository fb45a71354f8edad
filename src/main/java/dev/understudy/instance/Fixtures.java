package dev.understudy.instance;

import dev.understudy.instance.dataset.Dataset;
import dev.understudy.instance.dataset.DatasetProblem;
import dev.understudy.instance.dataset.Datasets;
import dev.understudy.instance.dataset.Rows;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds what dataset documents describe to the current instance. */
@Component
public class Fixtures {

    /** Somebody who has to know which rows came into an instance beside its own families. */
    public interface Watcher {

        /** They are about to come: what is added to them comes with them, in one transaction. */
        default void adding(Rows rows) {}

        void added(Rows rows);
    }

    private static final int TRIES = 5;

    /** A document is held whole, some ten times as large as it was sent. */
    private static final int DOCUMENTS_AT_ONCE = 4;

    private final Semaphore room = new Semaphore(DOCUMENTS_AT_ONCE, true);
    private final SchemaWork work;
    private final Schemas schemas;
    private final Datasets datasets;
    private final FilledWorld world;
    private final GrowingTables tables;
    private final ObjectProvider<Watcher> watchers;

    Fixtures(
            SchemaWork work,
            Schemas schemas,
            Datasets datasets,
            FilledWorld world,
            GrowingTables tables,
            ObjectProvider<Watcher> watchers) {
        this.work = work;
        this.schemas = schemas;
        this.datasets = datasets;
        this.world = world;
        this.tables = tables;
        this.watchers = watchers;
    }

    /** Adds all or nothing. */
    public void add(String document) {
        room.acquireUninterruptibly();
        try {
            addOrTryAgain(document);
        } finally {
            room.release();
        }
    }

    /** The ids that the database would give next may be taken by the time that the rows are written; then it is done again. */
    private void addOrTryAgain(String document) {
        for (int tries = 1; ; tries++) {
            Dataset fixtures = datasets.fixtures(document, world);
            watchers.forEach(watcher -> watcher.adding(fixtures.rows()));
            try {
                work.here(connection -> schemas.fill(connection, fixtures.rows()));
                fixtures.rows().sizes().forEach(tables::grew);
                watchers.forEach(watcher -> watcher.added(fixtures.rows()));
                return;
            } catch (DatasetProblem refused) {
                if (!refused.isIdTaken() || !fixtures.tookIds() || tries == TRIES) {
                    throw refused;
                }
            }
        }
    }
}
