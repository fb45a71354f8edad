package dev.understudy.alation.tag;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import dev.understudy.web.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** Tags objects and takes the tag off again. A tag is made by its first use. */
@Component
class Tags {

    private final TagRepository tags;
    private final TagSubjectRepository subjects;
    private final ObjectIndex objects;
    private final ObjectEntries entries;
    private final EntityManager entities;
    private final Clock clock;

    Tags(
            TagRepository tags,
            TagSubjectRepository subjects,
            ObjectIndex objects,
            ObjectEntries entries,
            EntityManager entities,
            Clock clock) {
        this.tags = tags;
        this.subjects = subjects;
        this.objects = objects;
        this.entries = entries;
        this.entities = entities;
        this.clock = clock;
    }

    Tag named(String name) {
        return tags.findByName(name).orElseThrow(NotFound::new);
    }

    /** Tags the object; doing it twice changes nothing. */
    Tag put(String name, TagSubjectInput fields, Caller caller) {
        if (name.length() > ObjectTags.LONGEST_NAME) {
            throw InvalidFields.of("name", FieldErrors.tooLong(ObjectTags.LONGEST_NAME));
        }
        ObjectRef subject = subject(fields, caller);
        Tag tag = tags.findByName(name).orElseGet(() -> entered(tags.save(new Tag(name, clock.instant()))));
        if (subjects.findByTagIdAndOtypeAndOid(tag.id(), subject.otype(), subject.oid())
                .isEmpty()) {
            subjects.save(new TagSubject(tag.id(), subject, clock.instant()));
        }
        entities.flush(); // what is read next is plain SQL over these rows
        return tag;
    }

    /** Takes the tag off the object; the tag stays. */
    void take(String name, String otype, String oid, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        ObjectRef subject = named(otype, oid, seen).orElseThrow(NotFound::new);
        if (seen.hides(subject)) {
            throw new NotFound();
        }
        TagSubject tagged = subjects.findByTagIdAndOtypeAndOid(named(name).id(), subject.otype(), subject.oid())
                .orElseThrow(NotFound::new);
        requireRights(otype, caller);
        subjects.delete(tagged);
    }

    void change(Tag tag, TagInput fields) {
        if (fields.name() == null && fields.description() == null) {
            throw InvalidFields.of(FieldErrors.NON_FIELD, "Either name or description is required.");
        }
        String name = fields.name();
        if (name != null && !name.equals(tag.name())) {
            if (name.isEmpty()) {
                throw InvalidFields.of("name", FieldErrors.BLANK);
            }
            if (tags.findByName(name).isPresent()) {
                throw InvalidFields.of("name", "tag with this name already exists.");
            }
            tag.rename(name, clock.instant());
        }
        if (fields.description() != null) {
            tag.describe(RichText.normalised(fields.description()), clock.instant());
        }
        entered(tag);
        entities.flush();
    }

    private Tag entered(Tag tag) {
        entries.enter(
                new CatalogObject(new ObjectRef(Tag.OTYPE, tag.id()), tag.name(), tag.name(), tag.url()),
                tag.description());
        return tag;
    }

    private ObjectRef subject(TagSubjectInput fields, Caller caller) {
        if (!Otypes.is(fields.otype(), Capability.TAGGED)) {
            throw InvalidFields.of("otype", "Invalid otype");
        }
        requireRights(fields.otype(), caller);
        ObjectView seen = objects.seenBy(caller);
        ObjectRef ref = named(fields.otype(), fields.oid(), Ids.inJson(StringNode.valueOf(fields.oid())), seen)
                .orElseThrow(NotFound::new);
        if (seen.find(ref).isEmpty()) {
            throw new NotFound();
        }
        return ref;
    }

    private static void requireRights(String otype, Caller caller) {
        if (Otypes.is(otype, Capability.TAGGED_BY_ADMINS) && !caller.seesEverything()) {
            throw new PermissionDenied();
        }
    }

    /** The object, perhaps a deleted one, that a path or query names by id, or by key: files are named by their path. */
    Optional<ObjectRef> named(String otype, String oid, ObjectView seen) {
        return named(otype, oid, Ids.read(oid), seen);
    }

    private static Optional<ObjectRef> named(String type, String oid, OptionalLong id, ObjectView seen) {
        String otype = Otypes.canonical(type);
        return id.isPresent()
                ? Optional.of(new ObjectRef(otype, id.getAsLong()))
                : seen.everByKey(otype, oid).stream().map(CatalogObject::ref).findFirst();
    }
}
