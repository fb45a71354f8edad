package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Table Metadata Sync Trigger API (row 106). */
@RestController
@Transactional
class TableSyncController {

    /** The table in the catalog. */
    @AlationJson
    record SyncedTablePayload(long id, String url, String name, String schemaName, long dsId) {}

    private final ExtractedSources sources;
    private final TableSync sync;
    private final RelationalObjects relational;
    private final ObjectIndex objects;

    TableSyncController(ExtractedSources sources, TableSync sync, RelationalObjects relational, ObjectIndex objects) {
        this.sources = sources;
        this.sync = sync;
        this.relational = relational;
        this.objects = objects;
    }

    /** Created, even if the table was there. */
    @PostMapping("/api/v1/table/sync/")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SyncedTablePayload> trigger(@Body TableSyncInput input, Caller caller) {
        DataSource source = ExtractedSources.connected(sources.any(input.datasourceId(), caller));
        TableState table = sync.bring(source, input, objects.seenBy(caller));
        String url = relational.tables().url(table);
        return ResponseEntity.created(URI.create(url))
                .body(new SyncedTablePayload(table.id(), url, table.name(), table.schemaName(), table.dsId()));
    }
}
