package dev.understudy.alation.policy;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;

/** A policy as clients see it: without its template, groups and fields. */
@AlationJson
record PolicyPayload(
        long id,
        String title,
        String description,
        String otype,
        Instant tsCreated,
        String url,
        List<StewardPayload> stewards) {

    static PolicyPayload of(PolicyState policy, String url, List<StewardPayload> stewards) {
        return new PolicyPayload(
                policy.id(),
                policy.title(),
                policy.description(),
                PolicyKinds.POLICY,
                policy.lifetime().tsCreated(),
                url,
                stewards);
    }
}
