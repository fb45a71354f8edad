package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data Sources API, from native drivers to connectors (rows 46 and 47); in the singular and, as on the reference pages, the plural. */
@RestController
@Transactional
class MigrationController {

    /** What the job of a migration reports. */
    @AlationJson
    record Migrated(List<Long> migratedDsIds) {}

    private final Migration migration;
    private final Jobs jobs;

    MigrationController(Migration migration, Jobs jobs) {
        this.migration = migration;
        this.jobs = jobs;
    }

    /** There is no way back. */
    @PostMapping({"/integration/v1/datasource/bulk_migrate", "/integration/v1/datasources/bulk_migrate/"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId migrate(@Body MigrationInput fields) {
        return JobReceipt.id(jobs.run(() -> new Migrated(migration.migrate(fields))));
    }

    /** Connectors for databases of a type, each with the native data sources that it could take over. */
    @GetMapping({"/integration/v1/datasource/{dbType}/connectors", "/integration/v1/datasources/{dbType}/connectors/"})
    @ReadOnly
    List<MigratablePayload> connectors(@PathVariable String dbType, Caller caller) {
        return migration.connectors(dbType, caller);
    }
}
