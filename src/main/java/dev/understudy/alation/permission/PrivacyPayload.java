package dev.understudy.alation.permission;

import dev.understudy.alation.core.object.Privacy;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;

/** What a resource is now. */
@AlationJson
record PrivacyPayload(String resourceType, long resourceId, Privacy privacy) {

    ObjectRef resource() {
        return new ObjectRef(resourceType, resourceId);
    }
}
