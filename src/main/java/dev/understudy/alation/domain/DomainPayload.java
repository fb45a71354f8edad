package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;
import org.jspecify.annotations.Nullable;

/** A domain as clients see it. */
@AlationJson
record DomainPayload(
        long id, String title, String description, @Nullable Long parentId) {

    static DomainPayload of(Domain domain) {
        return new DomainPayload(domain.id(), domain.title(), domain.description(), domain.parentId());
    }
}
