package dev.understudy.alation.core.job;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Job Status (row 70) and the two views that bulk answers link to. Anyone may ask for any job. */
@RestController
@ReadOnly
class JobController {

    /** All three keys are always there: several clients index {@code result} without asking. */
    @AlationJson
    record JobStatus(String status, String msg, @Nullable JsonNode result) {}

    /** A client waits for state FINISHED, then takes SUCCEEDED and PARTIAL_SUCCESS for success. */
    @AlationJson
    record JobDetails(
            long id,
            @Nullable String name,
            String state,
            String status,
            Instant tsStarted,
            @Nullable Instant tsFinished) {}

    private final JobRepository jobs;
    private final Jobs announced;
    private final Clock clock;

    JobController(JobRepository jobs, Jobs announced, Clock clock) {
        this.jobs = jobs;
        this.announced = announced;
        this.clock = clock;
    }

    @Operation(summary = "Get the status of a job")
    @Parameter(name = "id", in = ParameterIn.QUERY, schema = @Schema(type = "integer"), example = "1")
    @Parameter(name = "name", in = ParameterIn.QUERY)
    @GetMapping("/api/v1/bulk_metadata/job/")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    JobStatus status(HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request);
        String id = query.last("id");
        String name = query.last("name");
        if (id == null && name == null) {
            throw new BadRequest("Either id or name is required");
        }
        Job job = found(id == null ? jobs.findByName(String.valueOf(name)) : jobs.findById(Ids.inQuery("id", id)));
        return announced.isSeenToRun(job)
                ? new JobStatus("running", "", null)
                : new JobStatus(
                        job.outcome() == Job.Outcome.SUCCESSFUL ? "successful" : "failed", job.msg(), job.result());
    }

    @Operation(summary = "Get the details of a job")
    @GetMapping("/api/job/{jobId}/")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    JobDetails details(@PathVariable long jobId) {
        Job job = found(jobs.findById(jobId));
        if (announced.isSeenToRun(job)) {
            return new JobDetails(job.id(), job.name(), "RUNNING", "NA", job.tsStarted(), null);
        }
        return new JobDetails(job.id(), job.name(), "FINISHED", job.status(), job.tsStarted(), job.tsFinished());
    }

    /** To ask for them is not to ask for the job: it does not count where one waits for that. */
    @Operation(summary = "Get the errors of a job")
    @Parameter(name = "job_id", in = ParameterIn.QUERY, schema = @Schema(type = "integer"), required = true)
    @GetMapping("/api/job_error/")
    JsonNode errors(HttpServletRequest request) {
        String jobId = QueryParameters.of(request).last("job_id");
        if (jobId == null) {
            throw new BadRequest("Missing required query parameters: [job_id]");
        }
        Job job = found(jobs.findById(Ids.inQuery("job_id", jobId)));
        return job.runsAt(clock.instant()) ? JsonNodeFactory.instance.arrayNode() : job.errors();
    }

    private static Job found(Optional<Job> job) {
        return job.orElseThrow(() -> new NotFound("Job not found"));
    }
}
