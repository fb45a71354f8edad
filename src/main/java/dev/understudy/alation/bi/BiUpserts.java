package dev.understudy.alation.bi;

import dev.understudy.alation.bi.BiDrafts.Written;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Bulk writes of one kind: what the server does not have is made, what it has is changed, all or nothing. */
@Component
class BiUpserts {

    private final BiStores stores;
    private final BiDrafts drafts;
    private final BiNames names;
    private final BiWrites writes;
    private final Jobs jobs;
    private final Clock clock;

    BiUpserts(BiStores stores, BiDrafts drafts, BiNames names, BiWrites writes, Jobs jobs, Clock clock) {
        this.stores = stores;
        this.drafts = drafts;
        this.names = names;
        this.writes = writes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What can be told from the items alone is refused at once; parents are looked for by the job, and left out where there are none. */
    Job write(BiKind kind, long serverId, List<JsonNode> items) {
        Instant started = clock.instant();
        List<BiDraft> received = drafts.of(kind, written(kind, serverId, items));
        List<BiDraft> all = lastOfEach(received);
        BiReferences references = BiReferences.of(kind, serverId, received, names);
        Optional<String> misplaced = writes.misplaced(kind, all, references);
        if (misplaced.isPresent()) {
            return jobs.failed(started, List.of(misplaced.get()), List.of());
        }
        writes.write(kind, serverId, all, references);
        long made = all.stream().filter(BiDraft::isNew).count();
        BiReport report = new BiReport(
                kind.noun(),
                items.size(),
                made,
                all.size() - made,
                all.stream().flatMap(references::missing).toList());
        return jobs.successful(started, report.lines(Jobs.seconds(started, clock.instant())));
    }

    private List<Written> written(BiKind kind, long serverId, List<JsonNode> items) {
        List<BiAddress> addresses = BiAddress.of(items);
        Map<String, BiObject> before = new HashMap<>();
        List<String> externalIds = addresses.stream().map(BiAddress::externalId).toList();
        stores.of(kind)
                .withTexts("serverId", serverId, "externalId", externalIds)
                .forEach(object -> before.put(object.externalId(), object));
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            BiAddress address = addresses.get(i);
            written.add(new Written(address.match(before.get(address.externalId())), items.get(i)));
        }
        return written;
    }

    /** Of items with the same external id the last counts, in the place of the first. */
    private static List<BiDraft> lastOfEach(List<BiDraft> all) {
        Map<String, BiDraft> last = new LinkedHashMap<>();
        all.forEach(draft -> last.put(draft.externalId(), draft));
        return List.copyOf(last.values());
    }
}
