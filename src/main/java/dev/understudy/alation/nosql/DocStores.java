package dev.understudy.alation.nosql;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.PythonText;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.web.TriedAgain;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes uploads into data sources that are document stores, whole or not at all. */
@Component
class DocStores {

    private final DataSources sources;
    private final DocStoreUpload upload;
    private final Jobs jobs;
    private final Clock clock;
    private final JsonMapper json;

    DocStores(DataSources sources, DocStoreUpload upload, Jobs jobs, Clock clock, JsonMapper json) {
        this.sources = sources;
        this.upload = upload;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Carries out an upload. One of nothing removes nothing: all that a store holds only goes with its data source.
     *
     * @param removeNotSeen whether what the upload does not tell of is deleted
     */
    @TriedAgain
    @Transactional
    Job upload(long dataSourceId, JsonNode body, boolean removeNotSeen, Caller caller) {
        Instant started = clock.instant();
        DataSource source = sources.get(dataSourceId, caller);
        if (!source.isVirtual() || !source.isDocumentStore()) {
            throw new InvalidDocStore("Data source " + dataSourceId + " is not a virtual NoSQL data source");
        }
        DocStoreInput input = read(body);
        DocStoreUpload.Told told = upload.write(dataSourceId, input);
        if (removeNotSeen && !input.folders().isEmpty()) {
            upload.deleteOthers(dataSourceId, told);
        }
        return jobs.successful(started, List.of(told.summary()));
    }

    private DocStoreInput read(JsonNode body) {
        BulkItem<DocStoreInput> item =
                BulkItem.read(List.of(body), DocStoreInput.class).get(0);
        if (item.refused()) {
            throw new InvalidDocStore(PythonText.str(json.valueToTree(item.errorsByField())));
        }
        DocStoreLimits.require(item.fields());
        return item.fields();
    }
}
