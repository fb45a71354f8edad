package dev.understudy.alation.policy;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Which policies to delete; unknown ones are ignored. */
@AlationJson
record PolicyIds(@NotNull List<Long> ids) {}
