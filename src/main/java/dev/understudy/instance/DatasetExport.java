package dev.understudy.instance;

import dev.understudy.database.Bookkeeping;
import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.dataset.DatasetProblem;
import dev.understudy.instance.dataset.Datasets;
import dev.understudy.instance.dataset.Document;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes worlds as dataset documents. First the sections say what they can, and rows of tables what is left. Then a world is made from that, and
 * what it lacks is added: so whoever starts from the document comes to an equal world, whatever the sections leave out.
 */
@Component
class DatasetExport {

    /** A row has some more values in its table than in a document. */
    private static final long VALUES_OF_A_ROW = 4;

    /** @param columns of the tables whose rows are in them */
    record Outlines(Document before, Document after, Columns columns) {}

    private final Datasets datasets;
    private final SchemaKeeper schemas;
    private final SchemaWork work;
    private final Worlds worlds;
    private final Set<String> bookkeeping;

    DatasetExport(
            Datasets datasets, SchemaKeeper schemas, SchemaWork work, Worlds worlds, List<Bookkeeping> bookkeeping) {
        this.datasets = datasets;
        this.schemas = schemas;
        this.work = work;
        this.worlds = worlds;
        this.bookkeeping =
                bookkeeping.stream().flatMap(each -> each.tables().stream()).collect(Collectors.toSet());
    }

    /** @param world nobody may empty its schema meanwhile */
    Document of(Instance world) {
        WorldState wanted = state(world.schema());
        return sayable(except -> complete(outline(wanted, except), wanted));
    }

    /**
     * The same of two worlds as far as it can be told without making worlds from it: times of changes and the like are not in it. What one
     * cannot say in a section, both say in rows: else all entries of the section would be taken for others.
     */
    Outlines outlines(Instance before, Instance after) {
        WorldState was = state(before.schema());
        WorldState is = state(after.schema());
        return sayable(except -> new Outlines(outline(was, except), outline(is, except), is.columns()));
    }

    /** Leaves out the sections that cannot say what an API has let in; rows say that, too. */
    private static <T> T sayable(Attempt<T> attempt) {
        Set<String> unsayable = new HashSet<>();
        while (true) {
            try {
                return attempt.without(unsayable);
            } catch (DatasetProblem problem) {
                if (problem.section() == null || !unsayable.add(problem.section())) {
                    throw problem;
                }
            }
        }
    }

    private Document outline(WorldState wanted, Set<String> except) {
        Document document = datasets.written(wanted.content(), except);
        Rows said =
                datasets.read(document.yaml(), World.whole(schemas::firstId)).rows();
        Remainder.unsaid(wanted, said).forEach(document::addRow);
        return document;
    }

    private Document complete(Document document, WorldState wanted) {
        Rows said =
                datasets.read(document.yaml(), World.empty(schemas::firstId)).rows();
        String trial = schemas.filled(said);
        try {
            WorldState brought = schemas.during(trial, () -> state(trial));
            Remainder.of(wanted, brought, said).forEach(document::addRow);
            return document;
        } finally {
            schemas.retire(trial);
        }
    }

    private WorldState state(String schema) {
        return work.askIn(
                schema, connection -> worlds.state(connection, bookkeeping, datasets.mostValues() * VALUES_OF_A_ROW));
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T without(Set<String> sections);
    }
}
