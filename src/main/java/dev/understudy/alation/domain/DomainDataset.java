package dev.understudy.alation.domain;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code domains}. */
@Component
class DomainDataset implements DatasetSection<DomainDataset.Entry> {

    /** @param parent id of the domain it lies under */
    record Entry(
            @IdOf(TABLE) long id,
            @NotBlank String title,
            @Nullable String description,
            @Nullable Long parent,
            @Nullable List<Rule> members) {}

    record Rule(Otype otype, @Refers("objects") long id, boolean exclude, boolean recursive) {}

    private static final String TABLE = "domain";

    @Override
    public String name() {
        return "domains";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry domain, Rows rows) {
        String title = domain.title();
        String description = RichText.normalisedOrEmpty(domain.description());
        if (domain.parent() != null) {
            rows.nest(TABLE, domain.id(), domain.parent());
        }
        rows.add(
                TABLE,
                "id",
                domain.id(),
                "title",
                title,
                "description",
                description,
                "parent_id",
                domain.parent(),
                "deleted",
                false);
        ObjectRef ref = new ObjectRef(Domain.OTYPE, domain.id());
        ObjectRows.load(rows, new CatalogObject(ref, title, title, Domain.url(domain.id())), description);
        for (Rule rule : Objects.requireNonNullElse(domain.members(), List.<Rule>of())) {
            rows.add(
                    "domain_rule",
                    "domain_id",
                    domain.id(),
                    "otype",
                    rule.otype().name(),
                    "oid",
                    rule.id(),
                    "is_exclude",
                    rule.exclude(),
                    "is_recursive",
                    rule.recursive());
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of(TABLE).stream()
                .filter(domain -> !domain.flag("deleted"))
                .map(domain -> new Entry(
                        domain.id("id"),
                        domain.text("title"),
                        domain.filled("description"),
                        domain.idOrNull("parent_id"),
                        members(world, domain.id("id"))));
    }

    private static List<Rule> members(Content world, long domain) {
        return world.of("domain_rule", "domain_id", domain)
                .flatMap(rule -> Otypes.of(rule.text("otype")).stream()
                        .map(otype ->
                                new Rule(otype, rule.id("oid"), rule.flag("is_exclude"), rule.flag("is_recursive"))))
                .toList();
    }
}
