package dev.understudy.alation.virtualsource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.alation.core.upload.LineChunks;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.upload.UploadJobs;
import dev.understudy.error.BadRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes uploads into virtual data sources. */
@Component
class VirtualUpload {

    /**
     * How an upload is to be understood.
     *
     * @param texts whether titles and descriptions count
     * @param removeNotSeen whether what the upload does not mention is deleted
     */
    record Options(boolean texts, boolean removeNotSeen) {}

    /** What is known of an upload as it goes on. */
    private static final class Progress {
        private final MentionedIds mentioned = new MentionedIds();
        private final LineReport refused = new LineReport();
        private long received;
        private long updated;

        void add(ChunkReport chunk) {
            mentioned.add(chunk);
            refused.add(chunk.refusals());
            updated += chunk.updated();
        }

        boolean saidSomething() {
            return received == 0 || refused.count() < received;
        }
    }

    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSSSSS-00-00").withZone(ZoneOffset.UTC);

    private final DataSources sources;
    private final ObjectIndex objects;
    private final LineChunks lines;
    private final MetadataChunks chunks;
    private final LeftObjects left;
    private final Jobs jobs;
    private final UploadJobs uploads;
    private final Clock clock;
    private final JsonMapper json;

    VirtualUpload(
            DataSources sources,
            ObjectIndex objects,
            LineChunks lines,
            MetadataChunks chunks,
            LeftObjects left,
            Jobs jobs,
            UploadJobs uploads,
            Clock clock,
            JsonMapper json) {
        this.sources = sources;
        this.objects = objects;
        this.lines = lines;
        this.chunks = chunks;
        this.left = left;
        this.jobs = jobs;
        this.uploads = uploads;
        this.clock = clock;
        this.json = json;
    }

    /** An upload of nothing mentions nothing; one of which every line is refused removes nothing. */
    Job carryOut(long dataSourceId, HttpServletRequest request, Options options, Caller caller) throws IOException {
        DataSource source = find(dataSourceId, caller);
        ObjectView seen = objects.seenBy(caller);
        Instant started = clock.instant();
        Progress progress = new Progress();
        progress.received = lines.read(
                request,
                new MetadataLineReader(source)::read,
                chunk -> progress.add(chunks.carryOut(chunk, options.texts(), seen)));
        if (options.removeNotSeen() && progress.saidSomething()) {
            left.delete(dataSourceId, progress.mentioned, seen);
        }
        return uploads.record(() -> jobs.named(
                name(dataSourceId, started),
                started,
                json.writeValueAsString(result(progress)),
                failure -> json.writeValueAsString(failed(progress, failure))));
    }

    private DataSource find(long id, Caller caller) {
        DataSource source = sources.find(id, caller).orElseThrow(() -> new BadRequest("Cannot find Datasource"));
        if (!source.isVirtual()) {
            throw new BadRequest("Data source " + id + " is not a virtual data source");
        }
        if (source.isDocumentStore()) {
            throw new BadRequest("Data source " + id + " is a NoSQL data source");
        }
        return source;
    }

    private static UploadResult result(Progress progress) {
        long errors = progress.refused.count();
        return new UploadResult(
                progress.received,
                progress.updated,
                progress.refused.told(),
                errors == 0 ? null : errors + " errors were ignored");
    }

    /** A client reads the text of JSON of a job that has failed as well. */
    private static UploadResult failed(Progress progress, String failure) {
        return new UploadResult(progress.received, 0, List.of(), failure);
    }

    /** Such as {@code MetadataExtraction#7_2024-03-01-09-30-00-120031-00-00-<UUID>}. */
    private static String name(long dataSourceId, Instant started) {
        return "MetadataExtraction#" + dataSourceId + "_" + IN_NAMES.format(started) + "-" + UUID.randomUUID();
    }
}
