package dev.understudy.alation.domain;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Domains API (row 62): which objects belong to a domain. Reading the rules is a POST too. */
@RestController
@RequestMapping("/integration/v2/domain/membership/")
@Transactional
class MembershipController {

    /** From this many objects on, the real service works in a job. */
    private static final int ASYNCHRONOUS_FROM = 1000;

    private static final Filters RULES =
            Filters.lenient().order("rule", "e.domain_id", "e.otype", "e.oid").usually("rule");

    private final Memberships memberships;
    private final DomainTree tree;
    private final ObjectIndex objects;
    private final Jobs jobs;
    private final EntityLists lists;
    private final Clock clock;

    MembershipController(
            Memberships memberships, DomainTree tree, ObjectIndex objects, Jobs jobs, EntityLists lists, Clock clock) {
        this.memberships = memberships;
        this.tree = tree;
        this.objects = objects;
        this.jobs = jobs;
        this.lists = lists;
        this.clock = clock;
    }

    @Operation(summary = "Add objects to a domain or exclude them")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MembershipPayload.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobReceipt.JobId.class)))
    @PostMapping
    ResponseEntity<Object> apply(@Body MembershipInput fields, Caller caller) {
        Instant started = clock.instant();
        MembershipPayload done = memberships.apply(fields, caller);
        return fields.oid().size() < ASYNCHRONOUS_FROM
                ? ResponseEntity.status(HttpStatus.CREATED).body(done)
                : ResponseEntity.accepted().body(JobReceipt.id(jobs.successful(started, null)));
    }

    /** The rules as stored on the domains named, not what follows from them; of what the caller may see. */
    @Operation(summary = "View the rules of domains")
    @PostMapping("view_rules/")
    @ReadOnly
    Listing<DomainRulePayload> rules(@Body RuleQuery query, ListRequest request, Caller caller) {
        Long[] live = tree.live(query.domainId()).toArray(Long[]::new);
        return lists.find(DomainRule.class, RULES, request, all -> {
                    all.anyOf("e.domain_id", live).and("e.is_exclude = ?", query.exclude());
                    objects.seenBy(caller).only(all);
                    if (query.recursive() != null) {
                        all.and("e.is_recursive = ?", query.recursive());
                    }
                })
                .map(DomainRulePayload::of);
    }
}
