package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.web.TriedAgain;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out some rows of an upload in a transaction of their own. Each row stands or falls by itself, and whole. */
@Component
class DictionaryChunks {

    private final RowObjects rowObjects;
    private final RowValues rowValues;
    private final FieldValues values;
    private final TaskWrites tasks;
    private final ObjectIndex index;

    DictionaryChunks(
            RowObjects rowObjects, RowValues rowValues, FieldValues values, TaskWrites tasks, ObjectIndex index) {
        this.rowObjects = rowObjects;
        this.rowValues = rowValues;
        this.values = values;
        this.tasks = tasks;
        this.index = index;
    }

    @TriedAgain
    @Transactional
    void carryOut(List<DictionaryFile.Row> chunk, Upload upload) {
        List<DictionaryRow> rows = chunk.stream()
                .map(row -> new DictionaryRow(row, upload.header()))
                .toList();
        ObjectView seen = index.seenBy(upload.caller());
        rowObjects.find(rows, upload, seen);
        rowValues.read(sound(rows), upload, seen);
        values.write(newValues(sound(rows)), upload.caller().userId());
        tasks.add(upload.task(), rows);
    }

    private static List<DictionaryRow> sound(List<DictionaryRow> rows) {
        return rows.stream().filter(DictionaryRow::isSound).toList();
    }

    private static List<NewValue> newValues(List<DictionaryRow> rows) {
        List<NewValue> all = new ArrayList<>();
        rows.forEach(row ->
                row.values().forEach((field, value) -> all.add(new NewValue(row.object(), field, value, null))));
        return all;
    }
}
