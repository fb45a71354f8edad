package dev.understudy.alation.connector;

import dev.understudy.alation.core.source.Connector;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code connectors}. */
@Component
class ConnectorDataset implements DatasetSection<ConnectorDataset.Entry> {

    /**
     * @param usesAgent yes, if an agent is named
     * @param agent id of the agent on which it lives
     */
    record Entry(
            @IdOf("connector") long id,
            @NotBlank String name,
            @Nullable String version,
            Connector.@Nullable Category category,
            boolean usesAgent,
            @Refers("agents") @Nullable Long agent) {}

    private static final String FIRST_VERSION = "1.0.0";

    @Override
    public String name() {
        return "connectors";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        Connector connector = new Connector(
                entry.id(),
                entry.name(),
                entry.usesAgent() || entry.agent() != null,
                Objects.requireNonNullElse(entry.version(), FIRST_VERSION),
                Objects.requireNonNullElse(entry.category(), Connector.Category.RDBMS),
                entry.agent());
        rows.add("connector", ConnectorRows.COLUMNS.names(), ConnectorRows.COLUMNS.values(connector));
    }
}
