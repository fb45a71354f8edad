package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.error.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reports that tasks of the data dictionary link to: the rows as they were uploaded, and what became of each (inferred). */
@RestController
class ReportController {

    static final String DOWNLOADS = "/download/data_dictionary/";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String ENDING = ".csv";

    /** Rows read at once: nobody who reads slowly keeps a connection to the database meanwhile. */
    private static final int PAGE = 1000;

    private final Tasks tasks;
    private final Clock clock;

    ReportController(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Always separated by commas. Two columns are added: {@code status} and {@code error}. */
    @Operation(summary = "Download the report of an upload")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping(DOWNLOADS + "{name}/")
    void download(@PathVariable String name, Caller caller, HttpServletResponse response) throws IOException {
        if (!name.endsWith(ENDING)) {
            throw new NotFound();
        }
        Task task = tasks.byReport(name.substring(0, name.length() - ENDING.length()), caller);
        if (task.seenAt(clock.instant()) != Task.State.COMPLETED) {
            throw new NotFound();
        }
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        write(task, response.getOutputStream());
    }

    private void write(Task task, OutputStream report) throws IOException {
        report.write(Csv.reported(task.header(), "status", "error").getBytes(StandardCharsets.UTF_8));
        List<Tasks.Reported> page = tasks.rowsBehind(task.id(), -1, PAGE);
        while (!page.isEmpty()) {
            for (Tasks.Reported row : page) {
                report.write(line(row).getBytes(StandardCharsets.UTF_8));
            }
            page = tasks.rowsBehind(task.id(), page.get(page.size() - 1).index(), PAGE);
        }
    }

    private static String line(Tasks.Reported row) {
        return row.error() == null
                ? Csv.reported(row.line(), "SUCCEEDED", "")
                : Csv.reported(row.line(), "FAILED", row.error());
    }
}
