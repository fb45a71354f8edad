package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** What an upload did. Clients add these up over many uploads, so all five keys are always there. */
@AlationJson
record UploadPayload(
        long numberReceived, long updatedObjects, long newObjects, List<String> errorObjects, String error) {}
