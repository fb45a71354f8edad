package dev.understudy.alation.domain;

import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a client may change of a domain; what is left out stays.
 *
 * @param parentId where to move the domain; null moves it to the top
 */
@AlationJson
record DomainChanges(
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable OptionalLong parentId) {}
