package dev.understudy.alation.tag;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code tags}. */
@Component
class TagDataset implements DatasetSection<TagDataset.Entry> {

    record Entry(
            @IdOf("tag") long id,
            @NotBlank String name,
            @Nullable String description,
            @Nullable List<Subject> subjects) {}

    record Subject(Otype otype, @Refers("objects") long id) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-03T08:00:00.123456Z");

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry tag, Rows rows) {
        String name = tag.name();
        String description = RichText.normalisedOrEmpty(tag.description());
        rows.add(
                "tag",
                "id",
                tag.id(),
                "name",
                name,
                "description",
                description,
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        ObjectRef ref = new ObjectRef(Tag.OTYPE, tag.id());
        ObjectRows.load(rows, new CatalogObject(ref, name, name, Tag.url(tag.id())), description);
        for (Subject subject : Objects.requireNonNullElse(tag.subjects(), List.<Subject>of())) {
            rows.add(
                    "tag_subject",
                    "tag_id",
                    tag.id(),
                    "otype",
                    subject.otype().name(),
                    "oid",
                    subject.id(),
                    "ts_tagged",
                    LONG_AGO);
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("tag").stream()
                .map(tag -> new Entry(
                        tag.id("id"), tag.text("name"), tag.filled("description"), subjects(world, tag.id("id"))));
    }

    private static List<Subject> subjects(Content world, long tag) {
        return world.of("tag_subject", "tag_id", tag)
                .flatMap(subject ->
                        Otypes.of(subject.text("otype")).stream().map(otype -> new Subject(otype, subject.id("oid"))))
                .toList();
    }
}
