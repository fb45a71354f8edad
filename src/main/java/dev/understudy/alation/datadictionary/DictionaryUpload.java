package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.upload.ChunkSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads an upload and carries it out some hundred rows at a time, so that its length does not matter. */
@Component
class DictionaryUpload {

    private static final int CHUNK = 500;

    private final Columns columns;
    private final DictionaryChunks chunks;
    private final TaskWrites tasks;

    DictionaryUpload(Columns columns, DictionaryChunks chunks, TaskWrites tasks) {
        this.columns = columns;
        this.chunks = chunks;
        this.tasks = tasks;
    }

    /** Answers the task that tells what became of the rows. A file of which none can be looked at is refused. */
    Task carryOut(MultipartFile file, Hierarchy hierarchy, CatalogObject top, UploadOptions options, Caller caller)
            throws IOException {
        try (DictionaryFile rows = DictionaryFile.open(file)) {
            Header header = Header.of(required(rows).cells());
            Columns.Known known = columns.known(header, top.ref().otype());
            DictionaryFile.Row first = required(rows);
            long task = tasks.begin(top, caller.userId(), header);
            Upload upload = new Upload(task, caller, hierarchy, top, header, known, options);
            return tasks.end(task, carryOut(first, rows, upload));
        }
    }

    private static DictionaryFile.Row required(DictionaryFile rows) {
        DictionaryFile.Row row = rows.next();
        if (row == null) {
            throw new BadDictionary(Objects.requireNonNullElse(rows.flaw(), "The file has no rows."));
        }
        return row;
    }

    /** Answers how many chunks there were. */
    private int carryOut(DictionaryFile.Row first, DictionaryFile rows, Upload upload) {
        int done = 0;
        ChunkSize size = new ChunkSize(CHUNK);
        List<DictionaryFile.Row> chunk = new ArrayList<>();
        for (DictionaryFile.@Nullable Row row = first; row != null; row = rows.next()) {
            chunk.add(row);
            size.add(row.size(), row.cells().size());
            if (size.isFull()) {
                chunks.carryOut(chunk, upload);
                done++;
                chunk.clear();
                size = new ChunkSize(CHUNK);
            }
        }
        if (!chunk.isEmpty()) {
            chunks.carryOut(chunk, upload);
            done++;
        }
        if (rows.flaw() != null) {
            tasks.breakOff(upload, rows.position(), rows.flaw());
        }
        return done;
    }
}
