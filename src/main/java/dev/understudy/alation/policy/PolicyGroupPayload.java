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

    /** @param policies how many are in the group; deleted ones do not count */
    static PolicyGroupPayload of(PolicyGroupState group, String url, List<StewardPayload> stewards, long policies) {
        return new PolicyGroupPayload(
                group.id(),
                group.title(),
                group.description(),
                PolicyKinds.GROUP,
                group.lifetime().tsCreated(),
                url,
                stewards,
                policies);
    }
}
