package dev.understudy.alation.tag;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags API (rows 107 to 111). A number alone is an id; before {@code subject} it is a name like any other. */
@RestController
@Transactional
class TagController {

    private static final Filters FILTERS = CountedTags.FILTERS;
    private static final Filters SUBJECTS =
            Filters.lenient().order("ts_tagged").flag("exclude_deleted", ObjectIndex.excludeDeleted("exclude_deleted"));

    /** No object has this id. */
    private static final long NO_OBJECT = 0;

    private final TagRepository repository;
    private final Tags tags;
    private final CountedTags counted;
    private final ObjectIndex objects;
    private final EntityLists lists;

    TagController(TagRepository repository, Tags tags, CountedTags counted, ObjectIndex objects, EntityLists lists) {
        this.repository = repository;
        this.tags = tags;
        this.counted = counted;
        this.objects = objects;
        this.lists = lists;
    }

    @PostMapping("/integration/tag/{tagName}/subject/")
    TagPayload create(@PathVariable String tagName, @Body TagSubjectInput fields, Caller caller) {
        return counted.get(tags.put(tagName, fields, caller).id(), objects.seenBy(caller));
    }

    /** With oid and otype, the tags of that object. */
    @Parameter(name = "oid", in = ParameterIn.QUERY)
    @Parameter(name = "otype", in = ParameterIn.QUERY)
    @GetMapping({"/integration/tag/", "/integration/v2/tag/"})
    @ReadOnly
    Listing<TagPayload> list(ListRequest request, Caller caller) {
        String oid = request.query().last("oid");
        String otype = request.query().last("otype");
        if ((oid == null) != (otype == null)) {
            throw new InvalidParameters(oid == null ? "otype" : "oid");
        }
        ObjectView seen = objects.seenBy(caller);
        return counted.list(request, oid == null || otype == null ? null : subject(otype, oid, seen), seen);
    }

    /** A key of a file may name nothing; all else is named by ids. */
    private ObjectRef subject(String otype, String oid, ObjectView seen) {
        return tags.named(otype, oid, seen).orElseGet(() -> {
            if (Otypes.of(otype).filter(type -> type.keyForm() == KeyForm.FILE).isEmpty()) {
                throw new InvalidParameters("oid");
            }
            return new ObjectRef(Otypes.canonical(otype), NO_OBJECT);
        });
    }

    @GetMapping("/integration/tag/{id}/")
    @ReadOnly
    TagPayload show(@PathVariable long id, Caller caller) {
        return counted.get(id, objects.seenBy(caller));
    }

    /** Beyond the table. A renamed tag is no longer found by its old name. */
    @PatchMapping("/integration/tag/{id}/")
    TagPayload update(@PathVariable long id, @Body Sent<TagInput> sent, Caller caller) {
        tags.change(repository.findById(id).orElseThrow(NotFound::new), sent.read());
        return counted.get(id, objects.seenBy(caller));
    }

    @GetMapping("/integration/tag/{tagName}/subject/")
    @ReadOnly
    Listing<TagSubjectPayload> subjects(@PathVariable String tagName, ListRequest request, Caller caller) {
        long tagId = tags.named(tagName).id();
        ObjectView seen = objects.seenBy(caller);
        return lists.find(TagSubject.class, SUBJECTS, request, all -> seen.only(all.and("e.tag_id = ?", tagId)))
                .mapAll(page -> payloads(page, seen));
    }

    /** "Delete a Tag" takes it off one object. */
    @DeleteMapping("/integration/tag/{tagName}/subject/{otype}/{oid}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String tagName, @PathVariable String otype, @PathVariable String oid, Caller caller) {
        tags.take(tagName, otype, oid, caller);
    }

    private static List<TagSubjectPayload> payloads(List<TagSubject> page, ObjectView seen) {
        Map<ObjectRef, String> urls =
                seen.urls(page.stream().map(TagSubject::subject).toList());
        return page.stream()
                .map(tagged -> TagSubjectPayload.of(tagged, urls.getOrDefault(tagged.subject(), "")))
                .toList();
    }
}
