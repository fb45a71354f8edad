package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_dictionary_tasks}: what uploads have left. What they wrote stands in the sections of its own kind. */
@Component
class DataDictionaryDataset implements DatasetSection<DataDictionaryDataset.Entry> {

    record Entry(
            @IdOf("dictionary_task") long id,
            Otype otype,
            @Refers("objects") long oid,
            long user,
            List<String> header,
            List<Line> rows) {}

    record Line(String key, List<String> cells, @Nullable String error) {}

    private static final Instant EARLIER = Instant.parse("2024-03-01T09:16:10.250000Z");

    @Override
    public String name() {
        return "data_dictionary_tasks";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry task, Rows rows) {
        ObjectRef top = new ObjectRef(task.otype().name(), task.oid());
        rows.add(
                "dictionary_task",
                "id",
                task.id(),
                "otype",
                top.otype(),
                "oid",
                top.oid(),
                "user_id",
                task.user(),
                "header",
                Csv.line(task.header()),
                "total",
                task.rows().size(),
                "succeeded",
                task.rows().stream().filter(row -> row.error() == null).count(),
                "batches",
                1,
                "report",
                Task.reportName(top, task.user(), EARLIER),
                "ts_created",
                EARLIER,
                "ts_completed",
                EARLIER);
        for (int i = 0; i < task.rows().size(); i++) {
            load(task.id(), i, task.rows().get(i), rows);
        }
    }

    private static void load(long task, int index, Line line, Rows rows) {
        rows.add(
                "dictionary_row",
                "task_id",
                task,
                "row_index",
                index,
                "object_key",
                line.key(),
                "line",
                Csv.line(line.cells()),
                "error",
                line.error(),
                "fatal",
                false);
    }
}
