package dev.understudy.alation.flag;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code flags}. */
@Component
class FlagDataset implements DatasetSection<FlagDataset.Entry> {

    /** @param owner id of the user who raised it */
    record Entry(
            @IdOf("flag") long id,
            FlagType type,
            Otype otype,
            @Refers("objects") long oid,
            long owner,
            @Nullable String reason,
            @Nullable Instant tsCreated) {}

    private static final Instant LONG_AGO = Instant.parse("2024-02-02T08:00:00.123456Z");

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry flag, Rows rows) {
        Instant created = Objects.requireNonNullElse(flag.tsCreated(), LONG_AGO);
        rows.add(
                "flag",
                "id",
                flag.id(),
                "flag_type",
                flag.type(),
                "flag_reason",
                RichText.normalisedOrEmpty(flag.reason()),
                "otype",
                flag.otype().name(),
                "oid",
                flag.oid(),
                "owner_id",
                flag.owner(),
                "endorser_id",
                Flag.endorser(flag.type(), flag.owner()),
                "ts_created",
                created,
                "ts_updated",
                created);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("flag").stream()
                .flatMap(flag -> Otypes.of(flag.text("otype")).stream()
                        .map(otype -> new Entry(
                                flag.id("id"),
                                FlagType.valueOf(flag.text("flag_type")),
                                otype,
                                flag.id("oid"),
                                flag.id("owner_id"),
                                flag.filled("flag_reason"),
                                flag.time("ts_created"))));
    }
}
