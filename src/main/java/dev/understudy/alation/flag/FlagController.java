package dev.understudy.alation.flag;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flags API (rows 63 to 67). */
@RestController
@RequestMapping("/integration/flag/")
@Transactional
class FlagController {

    private static final Filters FILTERS = Filters.lenient()
            .number("oid")
            .anyOf("otype", "string", ObjectIndex.ofTypes())
            .flag("exclude_deleted", ObjectIndex.excludeDeleted("exclude_deleted"));

    private final FlagRepository repository;
    private final Flags flags;
    private final ObjectIndex objects;
    private final EntityLists lists;

    FlagController(FlagRepository repository, Flags flags, ObjectIndex objects, EntityLists lists) {
        this.repository = repository;
        this.flags = flags;
        this.objects = objects;
        this.lists = lists;
    }

    /** Raising the same flag again updates it and answers the same id. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FlagPayload create(@Body FlagInput fields, Caller caller) {
        return payload(flags.raise(fields, caller), objects.seenBy(caller));
    }

    @GetMapping("{flagId}")
    @ReadOnly
    FlagPayload show(@PathVariable long flagId, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payload(found(flagId, seen), seen);
    }

    @GetMapping
    @ReadOnly
    Listing<FlagPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.find(Flag.class, FILTERS, request, seen::only).mapAll(page -> payloads(page, seen));
    }

    /** Only whoever raised it, or a Server Admin, may change the reason. */
    @PutMapping("{flagId}/")
    FlagPayload update(@PathVariable long flagId, @Body Sent<FlagReasonInput> sent, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Flag flag = found(flagId, seen);
        flags.explain(flag, () -> sent.read().flagReason(), caller);
        return payload(flag, seen);
    }

    @DeleteMapping("{flagId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long flagId, Caller caller) {
        flags.remove(found(flagId, objects.seenBy(caller)), caller);
    }

    private Flag found(long id, ObjectView seen) {
        return repository
                .findById(id)
                .filter(flag -> !seen.hides(flag.subject()))
                .orElseThrow(NotFound::new);
    }

    private static FlagPayload payload(Flag flag, ObjectView seen) {
        return payloads(List.of(flag), seen).get(0);
    }

    private static List<FlagPayload> payloads(List<Flag> page, ObjectView seen) {
        Map<ObjectRef, String> urls = seen.urls(page.stream().map(Flag::subject).toList());
        return page.stream()
                .map(flag -> FlagPayload.of(flag, urls.getOrDefault(flag.subject(), "")))
                .toList();
    }
}
