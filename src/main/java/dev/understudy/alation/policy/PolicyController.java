package dev.understudy.alation.policy;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.web.ReadOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Policy API (rows 80 to 83). There is no path for one policy: {@code ?id=} selects. */
@RestController
@RequestMapping("/integration/v1/business_policies/")
@Transactional
class PolicyController {

    private static final Filters FILTERS =
            Filters.lenient().deleted().number("id").within("search", "title");

    private final PolicyWrites writes;
    private final ObjectStore<PolicyState> policies;
    private final Stewards stewards;
    private final Jobs jobs;
    private final Clock clock;

    PolicyController(
            PolicyWrites writes, ObjectStore<PolicyState> policies, Stewards stewards, Jobs jobs, Clock clock) {
        this.writes = writes;
        this.policies = policies;
        this.stewards = stewards;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    @ReadOnly
    Listing<PolicyPayload> list(ListRequest request) {
        return policies.list(FILTERS, request).mapAll(this::payloads);
    }

    /** The job tells no ids: clients search for the title afterwards. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.Task create(@Body List<BulkItem<PolicyInput>> items, Caller caller) {
        Instant started = clock.instant();
        return JobReceipt.task(job(started, writes.create(items, caller)), "BUSINESS_POLICY_BULK_CREATE");
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.Task update(@Body List<BulkItem<PolicyChanges>> items, Caller caller) {
        Instant started = clock.instant();
        return JobReceipt.task(job(started, writes.update(items, caller)), "BUSINESS_POLICY_BULK_UPDATE");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Body PolicyIds ids) {
        policies.delete(ids.ids());
    }

    private Job job(Instant started, BatchReport report) {
        return report.allFailed()
                ? jobs.failed(started, report.lines(), report.failures())
                : jobs.successful(started, report.lines(), report.failures());
    }

    private List<PolicyPayload> payloads(List<PolicyState> page) {
        Map<Long, List<StewardPayload>> of = stewards.of(
                PolicyKinds.POLICY, page.stream().map(PolicyState::id).toList());
        return page.stream()
                .map(policy -> PolicyPayload.of(policy, policies.url(policy), of.getOrDefault(policy.id(), List.of())))
                .toList();
    }
}
