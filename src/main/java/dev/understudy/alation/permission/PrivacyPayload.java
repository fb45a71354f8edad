package dev.understudy.alation.permission;

import dev.understudy.alation.core.web.AlationJson;

/** What a resource is now. */
@AlationJson
record PrivacyPayload(String resourceType, long resourceId, String privacy) {}
