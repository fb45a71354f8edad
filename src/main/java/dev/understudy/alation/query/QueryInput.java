package dev.understudy.alation.query;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new query.
 *
 * @param datasourceId must be seen by the author
 * @param content SQL; may hold several statements
 * @param saved true if it is left out, and whenever the query is published
 * @param tagNames tags that are not there yet are made
 * @param author whose query it is to be; others than oneself are named by Server Admins only
 */
@AlationJson
record QueryInput(
        @NotNull Long datasourceId,
        @NotBlank @Size(max = 1_000_000) String content,
        @Nullable Boolean saved,
        @Nullable Boolean published,
        @Nullable @Size(max = 500) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable List<String> tagNames,
        @Nullable List<Long> domainIds,
        @Nullable Author author) {

    /** A user by any of these, all of which must mean the same one. */
    @AlationJson
    record Author(
            @Nullable Long id,
            @Nullable String email,
            @Nullable String username) {}

    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }

    boolean isSaved() {
        return isPublished() || !Boolean.FALSE.equals(saved);
    }

    List<String> tagNamesOrNone() {
        return Objects.requireNonNullElse(tagNames, List.of());
    }

    List<Long> domainIdsOrNone() {
        return Objects.requireNonNullElse(domainIds, List.of());
    }

    /** The query as it is stored first. */
    QueryState writtenBy(long authorId, Instant now) {
        return new QueryState(
                0,
                datasourceId,
                authorId,
                Objects.requireNonNullElse(title, ""),
                RichText.normalisedOrEmpty(description),
                isSaved() ? content : "",
                content,
                isSaved(),
                isPublished(),
                isSaved() ? now : null,
                Lifetime.NOT_YET);
    }
}
