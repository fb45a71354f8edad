package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new BI server.
 *
 * @param uri where the BI platform is
 */
@AlationJson
record BiServerInput(
        @NotBlank @Size(max = 2000) String uri,
        @NotBlank @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable BiLabels nameConfiguration,
        @JsonProperty("private") @MayBeNull @Nullable Boolean isPrivate) {

    BiServerState fresh() {
        return new BiServerState(
                0,
                BiServerState.Type.VIRTUAL,
                uri,
                title,
                RichText.normalisedOrEmpty(description),
                Objects.requireNonNullElse(nameConfiguration, BiLabels.NONE),
                Lifetime.NOT_YET);
    }
}
