package dev.understudy.alation.document;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Which documents or terms to delete; unknown ones are skipped. */
@AlationJson
record DocumentIds(@NotNull List<Long> id) {}
