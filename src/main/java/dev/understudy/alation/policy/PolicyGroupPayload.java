package dev.understudy.alation.policy;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;

/** A group of policies as clients see it. */
@AlationJson
record PolicyGroupPayload(
        long id,
        String title,
        String description,
        String otype,
        Instant tsCreated,
        String url,
        List<StewardPayload> stewards,
        long policiesCount) {

    static PolicyGroupPayload of(PolicyGroup group, List<StewardPayload> stewards) {
        return new PolicyGroupPayload(
                group.id(),
                group.title(),
                group.description(),
                PolicyGroup.OTYPE,
                group.tsCreated(),
                group.url(),
                stewards,
                group.policiesCount());
    }
}
