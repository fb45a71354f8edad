package dev.understudy.alation.core.job;

import dev.understudy.access.Caller;
import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The jobs that extracted metadata of a data source, the newest first: what a notifier looks at, which takes any status of the
 * first but SUCCEEDED for a failure. Its other parameters change nothing.
 */
@RestController
class ExtractionJobController {

    /** A run of the extraction as its history shows it. */
    @AlationJson
    record ExtractionJob(
            long id,
            int jobType,
            String status,
            String externalServiceOtype,
            long externalServiceAid,
            Instant tsStarted,
            @Nullable Instant tsFinished,
            int numErrors) {}

    /** What the service calls the extraction of metadata. */
    private static final int EXTRACTION = 0;

    private static final String SOURCE_ID = "external_service_aid";

    private static final Filters FILTERS = Filters.lenient()
            .own(
                    "external_service_otype",
                    (values, all) -> all.and(String.valueOf(values.contains(Otypes.DATA_SOURCE))))
            .own("job_type", (values, all) -> all.and(String.valueOf(values.contains(String.valueOf(EXTRACTION)))))
            .order("ts_started")
            .usually("-ts_started");

    private final EntityLists lists;
    private final DataSources sources;
    private final PendingDecision decision;
    private final Jobs jobs;

    ExtractionJobController(EntityLists lists, DataSources sources, PendingDecision decision, Jobs jobs) {
        this.lists = lists;
        this.sources = sources;
        this.decision = decision;
        this.jobs = jobs;
    }

    @Operation(summary = "Get the metadata extraction jobs of a data source")
    @Parameter(name = SOURCE_ID, in = ParameterIn.QUERY, schema = @Schema(type = "integer"), required = true)
    @GetMapping("/api/v1/job/")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Listing<ExtractionJob> list(ListRequest request, Caller caller) {
        List<String> ids = request.query().all(SOURCE_ID);
        if (ids.isEmpty()) {
            throw new BadRequest("Missing required query parameters: [" + SOURCE_ID + "]");
        }
        Long[] named = Filters.ids(SOURCE_ID, ids);
        requireAll(List.of(named), caller);
        decision.settle(List.of(named));
        return lists.find(Job.class, FILTERS, request, all -> all.anyOf("e.data_source_id", named))
                .map(this::shown);
    }

    private void requireAll(List<Long> ids, Caller caller) {
        Set<Long> found = sources.all(new LinkedHashSet<>(ids), caller).keySet();
        for (Long id : ids) {
            if (!found.contains(id)) {
                throw DataSources.unknown(id);
            }
        }
    }

    private ExtractionJob shown(Job job) {
        boolean runs = jobs.isSeenToRun(job);
        return new ExtractionJob(
                job.id(),
                EXTRACTION,
                runs ? "RUNNING" : job.status(),
                Otypes.DATA_SOURCE,
                Objects.requireNonNull(job.dataSourceId()),
                job.tsStarted(),
                runs ? null : job.tsFinished(),
                runs ? 0 : job.errors().size());
    }
}
