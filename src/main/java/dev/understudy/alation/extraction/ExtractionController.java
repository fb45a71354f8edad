package dev.understudy.alation.extraction;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.JobReceipt;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Metadata extraction (rows 41 and 52). */
@RestController
@RequestMapping("/integration")
@Transactional
class ExtractionController {

    private final ExtractedSources sources;
    private final ExtractionRuns runs;

    ExtractionController(ExtractedSources sources, ExtractionRuns runs) {
        this.sources = sources;
        this.runs = runs;
    }

    /** Without a body, as it is set up. */
    @PostMapping("/v1/datasource/{dsId}/metadata_extraction_job/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId start(@PathVariable long dsId, @Body Sent<RunInput> sent, Caller caller) {
        return JobReceipt.id(runs.start(ExtractedSources.connected(sources.ofV1(dsId, caller)), sent.read()));
    }

    /** Without a body, as it is set up. */
    @PostMapping("/v2/datasource/{datasourceId}/metadata_extraction_job/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId startOcf(@PathVariable long datasourceId, @Body Sent<RunInput> sent, Caller caller) {
        return JobReceipt.id(runs.start(ExtractedSources.connected(sources.ofV2(datasourceId, caller)), sent.read()));
    }
}
