package dev.understudy.alation.domain;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Domains API (row 62): the domains themselves. */
@RestController
@RequestMapping("/integration/v2/domain/")
@Transactional
class DomainController {

    /** The result of the job that a deletion is. */
    @AlationJson
    record Deleted(int deletedDomainCount, List<Long> deletedDomainIds) {

        static Deleted of(List<Long> ids) {
            return new Deleted(ids.size(), ids);
        }
    }

    private static final Filters FILTERS =
            Filters.lenient().number("parent_id").number("id").order("id");

    private final Domains domains;
    private final Jobs jobs;
    private final EntityLists lists;

    DomainController(Domains domains, Jobs jobs, EntityLists lists) {
        this.domains = domains;
        this.jobs = jobs;
        this.lists = lists;
    }

    @GetMapping
    @ReadOnly
    Listing<DomainPayload> list(ListRequest request) {
        return lists.find(Domain.class, FILTERS, request, all -> all.and("e.deleted = false"))
                .map(DomainPayload::of);
    }

    @GetMapping("{domainId}/")
    @ReadOnly
    DomainPayload show(@PathVariable long domainId) {
        return DomainPayload.of(domains.get(domainId));
    }

    /** Takes and answers a list, also of one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<DomainPayload> create(@Body List<DomainInput> fields) {
        return domains.create(fields).stream().map(DomainPayload::of).toList();
    }

    @PatchMapping("{domainId}/")
    DomainPayload update(@PathVariable long domainId, @Body Sent<DomainChanges> sent) {
        Domain domain = domains.get(domainId);
        domains.change(domain, sent.read());
        return DomainPayload.of(domain);
    }

    /** Subdomains go too. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId delete(@Body DomainIds ids) {
        if (ids.id().isEmpty()) {
            throw InvalidFields.of("id", FieldErrors.REQUIRED);
        }
        return JobReceipt.id(jobs.run(() -> Deleted.of(domains.delete(ids.id()))));
    }
}
