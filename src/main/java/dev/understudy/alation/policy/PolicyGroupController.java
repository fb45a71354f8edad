package dev.understudy.alation.policy;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policy Groups API (row 84). */
@RestController
@RequestMapping("/integration/v1/policy_group")
@ReadOnly
class PolicyGroupController {

    private static final Filters FILTERS = Filters.lenient()
            .number("id")
            .within("search", "title")
            .order("id")
            .order("title")
            .order("ts_created");

    private final ObjectStore<PolicyGroupState> groups;
    private final ObjectStore<PolicyState> policies;
    private final Stewards stewards;

    PolicyGroupController(ObjectStore<PolicyGroupState> groups, ObjectStore<PolicyState> policies, Stewards stewards) {
        this.groups = groups;
        this.policies = policies;
        this.stewards = stewards;
    }

    @GetMapping
    Listing<PolicyGroupPayload> list(ListRequest request) {
        return groups.list(FILTERS, request).mapAll(this::payloads);
    }

    private List<PolicyGroupPayload> payloads(List<PolicyGroupState> page) {
        List<Long> ids = page.stream().map(PolicyGroupState::id).toList();
        Map<Long, List<StewardPayload>> stewardsOf = stewards.of(PolicyKinds.GROUP, ids);
        Map<Long, Long> members = policies.countLinked("groupIds", ids);
        return page.stream()
                .map(group -> PolicyGroupPayload.of(
                        group,
                        groups.url(group),
                        stewardsOf.getOrDefault(group.id(), List.of()),
                        members.getOrDefault(group.id(), 0L)))
                .toList();
    }
}
