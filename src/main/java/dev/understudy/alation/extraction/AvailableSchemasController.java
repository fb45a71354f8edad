package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.JobReport;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import dev.understudy.web.TriedAgain;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The schemas that a database has (rows 39, 40 and 51). */
@RestController
@RequestMapping("/integration")
@Transactional
class AvailableSchemasController {

    private static final String FORCE = "force_refresh";
    private static final String PAGE = "page";

    private final ExtractedSources sources;
    private final AvailableSchemas schemas;
    private final ToldSchemas told;
    private final SimulatedDatabases databases;
    private final Jobs jobs;
    private final Clock clock;

    AvailableSchemasController(
            ExtractedSources sources,
            AvailableSchemas schemas,
            ToldSchemas told,
            SimulatedDatabases databases,
            Jobs jobs,
            Clock clock) {
        this.sources = sources;
        this.schemas = schemas;
        this.told = told;
        this.databases = databases;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A database that refuses to be asked leaves the last list as it is: no status tells of it. What it answers is kept, so that two
     * who ask at once may collide, as with other writes.
     */
    @TriedAgain
    @Parameter(
            name = FORCE,
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean"),
            description = "Whether to ask the database again")
    @GetMapping("/v1/datasource/{dsId}/available_schemas/")
    @Transactional
    SchemasPayload list(
            @PathVariable long dsId,
            @RequestParam(name = FORCE, required = false) @Nullable String force,
            Caller caller) {
        DataSource source = ExtractedSources.connected(sources.ofV1(dsId, caller));
        if (force != null && Filters.bool(FORCE, force)) {
            schemas.refresh(source);
        }
        return new SchemasPayload(told.of(source, schemas.known(source), caller));
    }

    /** Of native sources and of those of connectors alike. */
    @PostMapping("/v2/datasource/{datasourceId}/refresh_available_schemas/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId refresh(@PathVariable long datasourceId, Caller caller) {
        Instant started = clock.instant();
        DataSource source = ExtractedSources.connected(sources.any(datasourceId, caller));
        JobReport report = schemas.refresh(source)
                .map(refusal -> new JobReport(Job.Outcome.FAILED, refusal.of("GET_SCHEMAS"), List.of()))
                .orElseGet(() -> new JobReport(Job.Outcome.SUCCESSFUL, found(source), List.of()));
        return JobReceipt.id(
                jobs.afterPolls(datasourceId, databases.of(datasourceId).polls(), started, report));
    }

    /** Pages are numbered from 1; {@code skip} is none of its parameters. A source that was never asked has none, which is no mistake: a client asks for all sources. */
    @Parameter(
            name = PAGE,
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", defaultValue = "1"),
            description = "Which page, from 1")
    @GetMapping("/v2/datasource/{datasourceId}/available_schemas/")
    @ReadOnly
    SchemasPayload listOcf(@PathVariable long datasourceId, ListRequest request, Caller caller) {
        DataSource source = sources.ofV2(datasourceId, caller);
        List<String> known = told.of(source, schemas.lastFound(source), caller);
        return new SchemasPayload(known.stream()
                .skip((page(request) - 1) * request.limit())
                .limit(request.limit())
                .toList());
    }

    private static long page(ListRequest request) {
        String page = Objects.requireNonNullElse(request.query().last(PAGE), "1");
        long number = Math.min(Ids.inQuery(PAGE, page), Integer.MAX_VALUE);
        if (number < 1) {
            throw new InvalidParameters(PAGE);
        }
        return number;
    }

    private String found(DataSource source) {
        return "Schemas found: " + schemas.lastFound(source).size();
    }
}
