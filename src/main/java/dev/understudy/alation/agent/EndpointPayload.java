package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.AlationJson;

/** @param endpoint the host that agents are told to connect to */
@AlationJson
record EndpointPayload(String endpoint) {}
