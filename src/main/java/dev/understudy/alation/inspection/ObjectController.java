package dev.understudy.alation.inspection;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Onlookers;
import dev.understudy.alation.core.account.Onlookers.Onlooker;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectPages;
import dev.understudy.alation.core.object.ObjectSearch;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Ways;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks around in the catalog from behind the scenes, where nothing is hidden, and tells from whom something is. */
@RestController
@RequestMapping("/_understudy/objects")
@ReadOnly
class ObjectController {

    private static final int PEOPLE = 20;

    private static final Filters LIST =
            Filters.strict().lookedUp("q", "otype", "in").inFixedOrder();
    private static final Filters FILTERS = Filters.strict().inFixedOrder();

    private final ObjectIndex objects;
    private final ObjectPages pages;
    private final ObjectSearch search;
    private final Ways ways;
    private final InspectedFields fields;
    private final Onlookers onlookers;

    ObjectController(
            ObjectIndex objects,
            ObjectPages pages,
            ObjectSearch search,
            Ways ways,
            InspectedFields fields,
            Onlookers onlookers) {
        this.objects = objects;
        this.pages = pages;
        this.search = search;
        this.ways = ways;
        this.fields = fields;
        this.onlookers = onlookers;
    }

    @Operation(
            summary = "Find objects of the catalog",
            description =
                    "in is a place that they lie right in, such as schema:1; otype their type. q is what the catalog's search"
                            + " takes; within a place, and of types that search does not know, it is a part of the title or name.")
    @GetMapping
    Listing<FoundObjectPayload> list(ListRequest request) {
        LIST.conditions(request);
        ObjectQuestion question = ObjectQuestion.of(request);
        List<CatalogObject> found =
                question.isForSearch() ? searched(question, request) : pages.of(question.wanted(), request, all());
        return Listing.cut(found, request).map(FoundObjectPayload::of);
    }

    @Operation(summary = "List the types that objects can have")
    @GetMapping("otypes")
    List<String> otypes() {
        return Otypes.all().stream().map(Otype::name).toList();
    }

    @Operation(
            summary = "Get an object with its fields, their history, where it lies and who sees it",
            description = "Of deleted ones, too. Of people the first 20 are told, of changes the last 1,000.")
    @Refuses(mistake = "unknown type", says = "There is no otype 'tabel'; did you mean 'table'?")
    @GetMapping("{otype}/{id}")
    InspectedObjectPayload show(@PathVariable String otype, @PathVariable long id) {
        CatalogObject object = find(otype, id);
        ObjectRef ref = object.ref();
        return InspectedObjectPayload.of(
                object,
                ways.to(List.of(ref), all()).getOrDefault(ref, List.of()),
                pages.count(new ObjectPages.Wanted(ref, null, null), all()),
                fields.of(ref),
                onlookers.of(ref, PEOPLE, 0));
    }

    @Operation(
            summary = "List who sees an object, and why or why not",
            description = "In the order of their ids; whoever is suspended is left out.")
    @GetMapping("{otype}/{id}/visibility")
    Listing<Onlooker> visibility(@PathVariable String otype, @PathVariable long id, ListRequest request) {
        FILTERS.conditions(request);
        return Listing.cut(onlookers.of(find(otype, id).ref(), request.limit() + 1, request.skip()), request);
    }

    private List<CatalogObject> searched(ObjectQuestion question, ListRequest request) {
        List<ObjectRef> found = search.find(
                Objects.requireNonNull(question.q()),
                question.otypes(),
                request.skip(),
                request.limit() + 1,
                Caller.CONTROL_PLANE);
        Map<ObjectRef, CatalogObject> known = all().all(found);
        return found.stream().flatMap(ref -> Stream.ofNullable(known.get(ref))).toList();
    }

    private CatalogObject find(String otype, long id) {
        ObjectRef ref = new ObjectRef(ObjectQuestion.otype(otype), id);
        CatalogObject found = all().all(List.of(ref)).get(ref);
        if (found == null) {
            throw new NotFound("There is no object " + ref.otype() + ":" + id);
        }
        return found;
    }

    private ObjectView all() {
        return objects.seenBy(Caller.CONTROL_PLANE);
    }
}
