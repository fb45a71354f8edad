package dev.understudy.alation.querylog;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code queriers}: what query logs have told. */
@Component
class QuerierDataset implements DatasetSection<QuerierDataset.Entry> {

    record Entry(
            Otype otype,
            @Refers("objects") long oid,
            @NotBlank String dbAccount,
            long numExecutions,
            @Nullable Instant tsLastQuery) {}

    private static final Instant LONG_AGO = Instant.parse("2024-01-05T08:30:00Z");

    @Override
    public String name() {
        return "queriers";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry querier, Rows rows) {
        rows.add(
                "querier",
                "otype",
                querier.otype().name(),
                "oid",
                querier.oid(),
                "db_account",
                querier.dbAccount(),
                "num_executions",
                querier.numExecutions(),
                "ts_last_query",
                Objects.requireNonNullElse(querier.tsLastQuery(), LONG_AGO));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("querier").stream()
                .flatMap(querier -> Otypes.of(querier.text("otype")).stream()
                        .map(otype -> new Entry(
                                otype,
                                querier.id("oid"),
                                querier.text("db_account"),
                                querier.id("num_executions"),
                                querier.time("ts_last_query"))));
    }
}
