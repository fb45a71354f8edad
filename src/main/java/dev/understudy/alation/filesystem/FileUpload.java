package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.upload.Leftovers;
import dev.understudy.alation.core.upload.LineChunks;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.upload.SeenIds;
import dev.understudy.alation.core.upload.UploadJobs;
import dev.understudy.error.BadRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Replaces all that lies in a file system by what an upload tells of. */
@Component
class FileUpload {

    /** What stands in the list of a job's errors. */
    record LineError(String message) {}

    /** What is known of an upload as it goes on. */
    private static final class Progress {
        private final SeenIds directories = new SeenIds();
        private final SeenIds files = new SeenIds();
        private final LineReport report = new LineReport();
    }

    private final ObjectStore<FileSystemState> systems;
    private final ObjectStore<FileState> directories;
    private final ObjectStore<FileState> files;
    private final LineChunks lines;
    private final FileChunks chunks;
    private final Leftovers leftovers;
    private final Jobs jobs;
    private final UploadJobs uploads;
    private final Clock clock;

    FileUpload(
            ObjectStore<FileSystemState> systems,
            ObjectStore<FileState> directories,
            ObjectStore<FileState> files,
            LineChunks lines,
            FileChunks chunks,
            Leftovers leftovers,
            Jobs jobs,
            UploadJobs uploads,
            Clock clock) {
        this.systems = systems;
        this.directories = directories;
        this.files = files;
        this.lines = lines;
        this.chunks = chunks;
        this.leftovers = leftovers;
        this.jobs = jobs;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** An upload of which no line can be read changes nothing; of any other, the lines that cannot be read are left out. */
    Job carryOut(long fileSystemId, HttpServletRequest request) throws IOException {
        FileSystemState system = find(fileSystemId);
        Instant started = clock.instant();
        Progress progress = new Progress();
        long received = lines.read(request, new FileLineReader(system)::read, chunk -> carryOut(chunk, progress));
        long good = received - progress.report.count();
        List<LineError> errors =
                progress.report.told().stream().map(LineError::new).toList();
        if (good == 0 && received > 0) {
            return uploads.record(() -> jobs.failed(started, null, errors));
        }
        leftovers.delete(files, "fileSystemId", fileSystemId, progress.files::without);
        leftovers.delete(directories, "fileSystemId", fileSystemId, progress.directories::without);
        return uploads.record(
                () -> jobs.successful(started, List.of("Uploaded " + good + " directories and files."), errors));
    }

    private FileSystemState find(long id) {
        return systems.find(id).orElseThrow(() -> new BadRequest("Cannot find FileSystem id: " + id));
    }

    private void carryOut(List<FileLine> chunk, Progress progress) {
        chunk.stream().filter(line -> line.path() == null).forEach(line -> progress.report.refuse(line.refusal()));
        FileChunks.Mentioned mentioned = chunks.carryOut(
                chunk.stream().filter(line -> line.path() != null).toList());
        progress.directories.addAll(mentioned.directories());
        progress.files.addAll(mentioned.files());
    }
}
