package dev.understudy.alation.core.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.Links;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that tell a caller which job to ask for. Each producer has its own shape; clients know them by their keys. */
public final class JobReceipt {

    /** {@code {"job_id": 41}}: terms, documents, custom fields, relational objects, lineage and most others. */
    @AlationJson
    public record JobId(long jobId) {}

    /** The id with a link: data health. */
    @AlationJson
    public record JobIdWithLink(long jobId, String href) {}

    /** A task with links: policies. Its type names what is done, such as {@code BUSINESS_POLICY_BULK_CREATE}. */
    @AlationJson
    public record Task(Details task) {

        /** @param id the job's id, or a UUID where the task is not a job */
        @AlationJson
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Details(
                Object id,
                String type,
                String state,
                @Nullable String status,
                @Nullable Instant tsStarted,
                @Nullable Instant tsCreated,
                @Nullable String version,
                List<Link> links) {}

        /** An absolute link; the only ones in these APIs that are. */
        public record Link(String rel, String href) {}
    }

    /** A job object with links: virtual file system. */
    @AlationJson
    public record JobLinks(Details job) {

        /** The job and where to look for it. */
        @AlationJson
        public record Details(long id, String url, String errorsUrl) {}
    }

    /** {@code {"job_name": "MetadataExtraction#7_…"}}: virtual data source. */
    @AlationJson
    public record JobName(String jobName) {}

    private JobReceipt() {}

    public static JobId id(Job job) {
        return new JobId(job.id());
    }

    public static JobIdWithLink idWithLink(Job job) {
        return new JobIdWithLink(job.id(), status(job));
    }

    public static Task task(Job job, String type) {
        String host = Links.base();
        return new Task(new Task.Details(
                job.id(),
                type,
                "QUEUED",
                "NA",
                job.tsStarted(),
                null,
                "V1",
                List.of(
                        new Task.Link("status", host + status(job)),
                        new Task.Link("info", host + details(job)),
                        new Task.Link("errors", host + errors(job)))));
    }

    /**
     * A task that is not a job: data dictionary.
     *
     * @param href where it is asked for
     */
    public static Task task(UUID id, String type, Instant created, String href) {
        Task.Link link = new Task.Link("info and status", href);
        return new Task(new Task.Details(id, type, "QUEUED", null, null, created, null, List.of(link)));
    }

    public static JobLinks links(Job job) {
        return new JobLinks(new JobLinks.Details(job.id(), details(job), errors(job)));
    }

    public static JobName name(Job job) {
        return new JobName(String.valueOf(job.name()));
    }

    private static String status(Job job) {
        return "/api/v1/bulk_metadata/job/?id=" + job.id();
    }

    private static String details(Job job) {
        return "/api/job/" + job.id() + "/";
    }

    private static String errors(Job job) {
        return "/api/job_error/?job_id=" + job.id();
    }
}
