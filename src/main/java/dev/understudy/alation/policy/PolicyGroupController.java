package dev.understudy.alation.policy;

import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policy Groups API (row 84). */
@RestController
@RequestMapping("/integration/v1/policy_group")
@Transactional(readOnly = true)
class PolicyGroupController {

    private static final Filters FILTERS = Filters.lenient()
            .number("id", "id")
            .own("search", (values, all) -> Filters.anyWithin(List.of("title"), values, all))
            .order("id", "id")
            .order("title", "title")
            .order("ts_created", "tsCreated");

    private final Stewards stewards;
    private final ListQueries lists;

    PolicyGroupController(Stewards stewards, ListQueries lists) {
        this.stewards = stewards;
        this.lists = lists;
    }

    @GetMapping
    Listing<PolicyGroupPayload> list(ListRequest request) {
        return lists.find(PolicyGroup.class, FILTERS, request).mapAll(this::payloads);
    }

    private List<PolicyGroupPayload> payloads(List<PolicyGroup> page) {
        Map<Long, List<StewardPayload>> of = stewards.of(
                PolicyGroup.OTYPE, page.stream().map(PolicyGroup::id).toList());
        return page.stream()
                .map(group -> PolicyGroupPayload.of(group, of.getOrDefault(group.id(), List.of())))
                .toList();
    }
}
