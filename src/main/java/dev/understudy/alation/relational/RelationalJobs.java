package dev.understudy.alation.relational;

import dev.understudy.access.Caller;
import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.BadRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A write of schemas, tables or columns, from the request to the receipt of its job. */
@Component
class RelationalJobs {

    private final DataSources sources;
    private final PendingDecision decision;
    private final RelationalWrites writes;
    private final Jobs jobs;
    private final Clock clock;

    RelationalJobs(DataSources sources, PendingDecision decision, RelationalWrites writes, Jobs jobs, Clock clock) {
        this.sources = sources;
        this.decision = decision;
        this.writes = writes;
        this.jobs = jobs;
        this.clock = clock;
    }

    <S extends Record & ObjectState, I extends ObjectInput> JobReceipt.JobId upsert(
            Level<S, I> level, long dsId, List<BulkItem<I>> items, Caller caller) {
        Instant started = clock.instant();
        List<Addressed<I>> addressed = addressed(level, administered(dsId, caller), items, true);
        return receipt(started, writes.upsert(level, addressed, caller));
    }

    <S extends Record & ObjectState, I extends ObjectInput> JobReceipt.JobId change(
            Level<S, I> level, long dsId, List<BulkItem<I>> items, Caller caller) {
        Instant started = clock.instant();
        List<Addressed<I>> addressed = addressed(level, administered(dsId, caller), items, false);
        return receipt(started, writes.change(level, dsId, addressed, caller));
    }

    /** The data source that a call names, which its caller must be allowed to write to. */
    DataSource administered(long dsId, Caller caller) {
        DataSource source = sources.get(dsId, caller);
        decision.settle(List.of(dsId));
        return source;
    }

    static void requireAtMost(int most, List<?> items) {
        if (items.size() > most) {
            throw new BadRequest("Maximum " + most + " objects are allowed.");
        }
    }

    JobReceipt.JobId receipt(Instant started, WriteResult result) {
        return JobReceipt.id(jobs.successful(started, List.of(result), result.errors()));
    }

    /** Refuses the whole if anything is wrong that can be told from the request alone. */
    private static <I extends ObjectInput> List<Addressed<I>> addressed(
            Level<?, I> level, DataSource source, List<BulkItem<I>> items, boolean isNew) {
        requireAtMost(level.most(), items);
        ItemKeys keys = new ItemKeys(source);
        List<Addressed<I>> addressed = new ArrayList<>();
        for (BulkItem<I> item : items) {
            if (item.isLegible()) {
                I input = item.legible();
                Optional<Long> id = isNew ? Optional.empty() : Optional.ofNullable(input.id());
                boolean hasId = id.isPresent() || !isNew && item.isIllegible("id");
                Optional<ObjectKey> key = hasId && input.key() == null
                        ? Optional.empty()
                        : keys.read(item, "key", input.key(), level.form());
                level.check(item, isNew);
                addressed.add(new Addressed<>(input, id, key, input.key()));
            }
        }
        InvalidItems.throwIfAny(items);
        return addressed;
    }
}
