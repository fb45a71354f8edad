package dev.understudy.alation.search;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Terms that mean the same. */
@AlationJson
record SynonymInput(@NotNull List<String> synonyms) {}
