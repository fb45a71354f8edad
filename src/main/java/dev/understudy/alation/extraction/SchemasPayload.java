package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** Names of schemas; those of several parts are joined by dots. */
@AlationJson
record SchemasPayload(List<String> schemas) {}
