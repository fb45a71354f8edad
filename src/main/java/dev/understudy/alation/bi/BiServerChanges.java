package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client changes of a BI server; what is left out stays.
 *
 * @param id must be that of the server if there is one
 * @param uri where the BI platform is; may become empty
 */
@AlationJson
record BiServerChanges(
        @MayBeNull @Nullable Long id,
        @MayBeNull @Nullable @Size(max = 2000) String uri,
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable BiLabels nameConfiguration,
        @JsonProperty("private") @MayBeNull @Nullable Boolean isPrivate) {

    BiServerState of(BiServerState before) {
        if (id != null && id != before.id()) {
            throw BiRefusal.mismatch();
        }
        if (title != null && title.isEmpty()) {
            throw InvalidFields.of("title", FieldErrors.BLANK);
        }
        return new BiServerState(
                before.id(),
                before.type(),
                Objects.requireNonNullElse(uri, before.uri()),
                Objects.requireNonNullElse(title, before.title()),
                RichText.normalisedOr(before.description(), description),
                Objects.requireNonNullElse(nameConfiguration, before.labels()),
                before.lifetime());
    }
}
