package dev.understudy.alation.domain;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new domain.
 *
 * @param parentId id of a domain that exists, or null for the top
 */
@AlationJson
record DomainInput(
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @MayBeNull @Nullable Long parentId) {}
