package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job reports, as a text of JSON. */
@AlationJson
record UploadResult(
        long numberReceived,
        long updatedObjects,
        List<String> errorObjects,
        @Nullable String error) {}
