package dev.understudy.alation.crosssystemlineage;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code cross_system_lineage}. */
@Component
class SystemLinkDataset implements DatasetSection<SystemLinkDataset.Entry> {

    /**
     * @param source what the connection points at
     * @param target whose connection it is
     * @param more what else answers show, as an object
     */
    record Entry(
            @IdOf("cross_system_link") long id,
            End source,
            End target,
            @Nullable String connection,
            @Nullable JsonNode more) {}

    record End(Otype otype, @Refers("objects") long id) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-12T09:15:00.500000Z");

    @Override
    public String name() {
        return "cross_system_lineage";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry link, Rows rows) {
        if (link.more() != null && !link.more().isObject()) {
            throw new IllegalArgumentException("'more' must be a map");
        }
        rows.add(
                "cross_system_link",
                "id",
                link.id(),
                "source_otype",
                system(link.source()),
                "source_oid",
                link.source().id(),
                "target_otype",
                system(link.target()),
                "target_oid",
                link.target().id(),
                "connection",
                Objects.requireNonNullElse(link.connection(), ""),
                "more",
                link.more() == null ? "{}" : link.more().toString(),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
    }

    private static String system(End end) {
        String otype = end.otype().name();
        if (!SystemLinks.SYSTEMS.contains(otype)) {
            throw new IllegalArgumentException("'" + otype + "' is no type of systems");
        }
        return otype;
    }
}
