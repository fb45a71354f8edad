package dev.understudy.alation.search;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Search Synonym API (rows 103 to 105). No page shows its bodies. */
@RestController
@RequestMapping({"/integration/v1/search-synonym/", "/integration/v1/search_synonym/"})
@Transactional
class SynonymController {

    /** What deleting answers. */
    @AlationJson
    record Deleted(List<Long> deletedSynonymIds, int deletedSynonymCount) {}

    private static final Filters FILTERS = Filters.lenient();

    private final Synonyms synonyms;
    private final EntityLists lists;

    SynonymController(Synonyms synonyms, EntityLists lists) {
        this.synonyms = synonyms;
        this.lists = lists;
    }

    @GetMapping
    @ReadOnly
    Listing<SynonymPayload> list(ListRequest request) {
        return lists.find(SynonymGroup.class, FILTERS, request).mapAll(page -> {
            Map<Long, List<String>> terms =
                    synonyms.terms(page.stream().map(SynonymGroup::id).toList());
            return page.stream()
                    .map(group -> new SynonymPayload(group.id(), terms.getOrDefault(group.id(), List.of())))
                    .toList();
        });
    }

    /** All groups or none. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<SynonymPayload> create(@Body(orSingle = true) List<SynonymInput> groups) {
        List<SynonymTerms> all = groups.stream()
                .map(group -> SynonymTerms.of(group.synonyms(), Synonyms::refused))
                .toList();
        Set<String> taken = synonyms.digestsAmong(all);
        if (!all.stream().map(SynonymTerms::digest).allMatch(taken::add)) {
            throw Synonyms.alreadyThere();
        }
        List<Long> ids = synonyms.create(all);
        List<SynonymPayload> created = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            created.add(new SynonymPayload(ids.get(i), all.get(i).terms()));
        }
        return created;
    }

    /** Takes {@code {"id": […]}} or the bare list; unknown ids are skipped. */
    @DeleteMapping
    Deleted delete(@Body JsonNode body) {
        List<Long> gone = synonyms.delete(ids(body));
        return new Deleted(gone, gone.size());
    }

    private static List<Long> ids(JsonNode body) {
        JsonNode list = body.isArray() ? body : body.path("id");
        if (list.isMissingNode()) {
            throw InvalidFields.of("id", FieldErrors.REQUIRED);
        }
        if (!list.isArray()) {
            throw InvalidFields.of("id", FieldErrors.NO_LIST);
        }
        return list.valueStream()
                .map(each -> Ids.inJson(each).orElseThrow(() -> InvalidFields.of("id", FieldErrors.NO_INTEGER)))
                .toList();
    }
}
