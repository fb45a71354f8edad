package dev.understudy.alation.search;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A group of synonyms as clients see it. */
@AlationJson
record SynonymPayload(long id, List<String> synonyms) {}
