package dev.understudy.alation.crosssystemlineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lineage API, cross-system lineage (row 73). */
@RestController
@RequestMapping("/integration/v2/cross_system_lineage/")
@Transactional
class SystemLinkController {

    private static final int USUAL_PAGE = 50;
    private static final String SOURCE_OTYPE = "source_otype";
    private static final String TARGET_OTYPE = "target_otype";

    private static final Filters FILTERS = Filters.lenient().lookedUp(SOURCE_OTYPE, TARGET_OTYPE);

    private final SystemLinks links;
    private final SystemLinkWrites writes;
    private final EntityLists lists;
    private final ObjectIndex objects;

    SystemLinkController(SystemLinks links, SystemLinkWrites writes, EntityLists lists, ObjectIndex objects) {
        this.links = links;
        this.writes = writes;
        this.lists = lists;
        this.objects = objects;
    }

    /** Of data sources and BI servers, unless other types are asked for. */
    @Operation(summary = "Get cross-system lineage")
    @GetMapping
    @ReadOnly
    Listing<SystemLinkPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.find(SystemLink.class, FILTERS, request.usually(USUAL_PAGE), all -> {
                    all.anyOf("e.source_otype", type(request, SOURCE_OTYPE, Otypes.DATA_SOURCE));
                    all.anyOf("e.target_otype", type(request, TARGET_OTYPE, Otypes.BI_SERVER));
                    seen.only(all, "e.source_otype", "e.source_oid");
                    seen.only(all, "e.target_otype", "e.target_oid");
                })
                .map(SystemLinkPayload::of);
    }

    @Operation(summary = "Create cross-system lineage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<SystemLinkPayload> create(
            @Body(reading = Body.Reading.AS_JSON, orSingle = true) List<BulkItem<SystemLinkInput>> items,
            Caller caller) {
        return payloads(writes.create(items, caller));
    }

    /** What an item leaves out goes. */
    @Operation(summary = "Replace cross-system lineage")
    @PutMapping
    List<SystemLinkPayload> replace(
            @Body(reading = Body.Reading.AS_JSON, orSingle = true) List<BulkItem<SystemLinkInput>> items,
            Caller caller) {
        return payloads(writes.update(items, true, caller));
    }

    /** What an item leaves out stays. */
    @Operation(summary = "Update cross-system lineage")
    @PatchMapping
    List<SystemLinkPayload> update(
            @Body(reading = Body.Reading.AS_JSON, orSingle = true) List<BulkItem<SystemLinkInput>> items,
            Caller caller) {
        return payloads(writes.update(items, false, caller));
    }

    /** The body is a list of ids, or an object with one as {@code ids}. What is not there is passed over. */
    @Operation(summary = "Delete cross-system lineage")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Body(reading = Body.Reading.AS_JSON) JsonNode body, Caller caller) {
        links.delete(links.seen(ids(body), caller).values());
    }

    @Operation(summary = "Get one cross-system lineage")
    @GetMapping("{cslId}/")
    @ReadOnly
    SystemLinkPayload show(@PathVariable long cslId, Caller caller) {
        return SystemLinkPayload.of(found(cslId, caller));
    }

    @Operation(summary = "Replace one cross-system lineage")
    @PutMapping("{cslId}/")
    SystemLinkPayload replaceOne(
            @PathVariable long cslId, @Body(reading = Body.Reading.AS_JSON) Sent<JsonNode> sent, Caller caller) {
        found(cslId, caller);
        return payloads(writes.update(one(cslId, sent.read()), true, caller)).get(0);
    }

    @Operation(summary = "Update one cross-system lineage")
    @PatchMapping("{cslId}/")
    SystemLinkPayload updateOne(
            @PathVariable long cslId, @Body(reading = Body.Reading.AS_JSON) Sent<JsonNode> sent, Caller caller) {
        found(cslId, caller);
        return payloads(writes.update(one(cslId, sent.read()), false, caller)).get(0);
    }

    @Operation(summary = "Delete one cross-system lineage")
    @DeleteMapping("{cslId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteOne(@PathVariable long cslId, Caller caller) {
        links.delete(List.of(found(cslId, caller)));
    }

    private SystemLink found(long id, Caller caller) {
        return Optional.ofNullable(links.seen(List.of(id), caller).get(id)).orElseThrow(NotFound::new);
    }

    /** A body that leaves to the path which link it is about. */
    private static List<BulkItem<SystemLinkInput>> one(long id, JsonNode body) {
        JsonNode item = body instanceof ObjectNode object ? object.deepCopy().put("id", id) : body;
        return BulkItem.read(List.of(item), SystemLinkInput.class);
    }

    private static List<Long> ids(JsonNode body) {
        JsonNode list = body.isObject() ? body.path("ids") : body;
        if (!list.isArray()) {
            throw InvalidFields.of("ids", FieldErrors.REQUIRED);
        }
        return list.valueStream()
                .map(id -> Ids.inJson(id).orElseThrow(() -> InvalidFields.of("ids", FieldErrors.NO_INTEGER)))
                .toList();
    }

    private static String[] type(ListRequest request, String parameter, String usual) {
        String given = request.query().last(parameter);
        return new String[] {Otypes.canonical(Objects.requireNonNullElse(given, usual))};
    }

    private static List<SystemLinkPayload> payloads(List<SystemLink> links) {
        return links.stream().map(SystemLinkPayload::of).toList();
    }
}
