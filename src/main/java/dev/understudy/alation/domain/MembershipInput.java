package dev.understudy.alation.domain;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of one type to put into a domain, or to take out of it.
 *
 * @param id the domain
 */
@AlationJson
record MembershipInput(
        @NotNull Long id,
        @NotNull List<Long> oid,
        @NotNull @Choice String otype,
        @Nullable Boolean exclude,
        @Nullable Boolean recursive) {

    boolean excludes() {
        return Boolean.TRUE.equals(exclude);
    }

    boolean isRecursive() {
        return Boolean.TRUE.equals(recursive);
    }
}
