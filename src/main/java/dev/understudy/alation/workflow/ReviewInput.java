package dev.understudy.alation.workflow;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a reviewer says to a decision; the body may be left out. */
@AlationJson
record ReviewInput(@MayBeNull @Nullable @Size(max = 10_000) String comment) {}
