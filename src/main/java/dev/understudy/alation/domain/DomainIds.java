package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Which domains to delete; unknown ones are skipped. */
@AlationJson
record DomainIds(@NotNull List<Long> id) {}
