package dev.understudy.alation.crosssystemlineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.access.AlationConf;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidValues;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.crosssystemlineage.SystemLink.Ends;
import dev.understudy.error.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes and changes links between systems: checks all items, and does all or nothing. */
@Component
class SystemLinkWrites {

    private static final Set<String> OWN_FIELDS = Set.of(
            "id", "source_otype", "source_oid", "target_otype", "target_oid", "connection", "ts_created", "ts_updated");

    private final SystemLinks links;
    private final ObjectIndex objects;
    private final AlationConf conf;
    private final Clock clock;

    SystemLinkWrites(SystemLinks links, ObjectIndex objects, AlationConf conf, Clock clock) {
        this.links = links;
        this.objects = objects;
        this.conf = conf;
        this.clock = clock;
    }

    List<SystemLink> create(List<BulkItem<SystemLinkInput>> items, Caller caller) {
        Map<BulkItem<SystemLinkInput>, Ends> ends = new LinkedHashMap<>();
        readable(items).forEach(item -> ends(item, null).ifPresent(read -> ends.put(item, read)));
        check(items, ends, Set.of(), caller);
        Instant now = clock.instant();
        return links.save(ends.entrySet().stream()
                .map(each -> new SystemLink(each.getValue(), more(each.getKey()), now))
                .toList());
    }

    /**
     * Changes links that a caller sees.
     *
     * @param isWhole whether what an item leaves out goes
     */
    List<SystemLink> update(List<BulkItem<SystemLinkInput>> items, boolean isWhole, Caller caller) {
        Map<Long, SystemLink> before = links.seen(
                readable(items)
                        .flatMap(item -> Stream.ofNullable(item.fields().id()))
                        .toList(),
                caller);
        Map<BulkItem<SystemLinkInput>, Ends> ends = new LinkedHashMap<>();
        Map<Long, Ends> places = new HashMap<>(); // a link that is named twice goes on from where the first left it
        before.forEach((id, link) -> places.put(id, link.ends()));
        readable(items)
                .forEach(item -> known(item, before)
                        .flatMap(link -> ends(item, isWhole ? null : places.get(link.id())))
                        .ifPresent(read -> {
                            ends.put(item, read);
                            places.put(item.fields().id(), read);
                        }));
        check(items, ends, before.keySet(), caller);
        links.vacate(before.values().stream()
                .filter(link -> !link.ends().equals(places.get(link.id())))
                .map(SystemLink::id)
                .toList());
        return links.save(ends.entrySet().stream()
                .map(each -> revised(
                        Objects.requireNonNull(before.get(each.getKey().fields().id())),
                        each.getKey(),
                        each.getValue(),
                        isWhole))
                .toList());
    }

    private SystemLink revised(SystemLink link, BulkItem<SystemLinkInput> item, Ends ends, boolean isWhole) {
        ObjectNode more = more(item);
        link.revise(ends, isWhole ? more : ((ObjectNode) link.more()).deepCopy().setAll(more), clock.instant());
        return link;
    }

    private static Stream<BulkItem<SystemLinkInput>> readable(List<BulkItem<SystemLinkInput>> items) {
        return items.stream().filter(BulkItem::readable);
    }

    private static Optional<SystemLink> known(BulkItem<SystemLinkInput> item, Map<Long, SystemLink> links) {
        Long id = item.fields().id();
        if (id == null) {
            item.refuse("id", FieldErrors.REQUIRED);
        } else if (!links.containsKey(id)) {
            item.refuse("id", FieldErrors.unknownKey(id));
        }
        return Optional.ofNullable(id).map(links::get);
    }

    /** What an item says, or refuses it. */
    private static Optional<Ends> ends(BulkItem<SystemLinkInput> item, @Nullable Ends before) {
        SystemLinkInput input = item.fields();
        Optional<ObjectRef> source = end(
                item,
                "source",
                input.sourceOtype(),
                input.sourceOid(),
                before == null ? null : before.source(),
                Otypes.DATA_SOURCE);
        Optional<ObjectRef> target = end(
                item,
                "target",
                input.targetOtype(),
                input.targetOid(),
                before == null ? null : before.target(),
                Otypes.BI_SERVER);
        String connection = Objects.requireNonNullElse(input.connection(), before == null ? "" : before.connection());
        return source.flatMap(from -> target.map(to -> new Ends(from, to, connection)));
    }

    private static Optional<ObjectRef> end(
            BulkItem<SystemLinkInput> item,
            String name,
            @Nullable String otype,
            @Nullable Long oid,
            @Nullable ObjectRef before,
            String usual) {
        String type = Otypes.canonical(Objects.requireNonNullElse(otype, before == null ? usual : before.otype()));
        Long id = oid == null && before != null ? Long.valueOf(before.oid()) : oid;
        if (!SystemLinks.SYSTEMS.contains(type)) {
            item.refuse(name + "_otype", FieldErrors.unknownChoice(type));
        } else if (id == null) {
            item.refuse(name + "_oid", FieldErrors.REQUIRED);
        } else {
            return Optional.of(new ObjectRef(type, id));
        }
        return Optional.empty();
    }

    /** Refuses the whole if anything is wrong with an item. Whether there is such a link already is told of systems that there are. */
    private void check(
            List<BulkItem<SystemLinkInput>> items,
            Map<BulkItem<SystemLinkInput>, Ends> ends,
            Set<Long> changed,
            Caller caller) {
        requireSystems(ends, caller);
        BulkItem.refuseFlawed(items);
        requireFree(ends, changed);
        if (items.stream().anyMatch(BulkItem::refused)) {
            throw new InvalidValues(items.stream().map(BulkItem::errorsByField).toList());
        }
        if (ends.values().stream().anyMatch(SystemLinkWrites::isBetweenSources)
                && !conf.isOn(AlationConf.LINEAGE_BETWEEN_SOURCES)) {
            throw new NotFound("Feature flag not enabled");
        }
    }

    /** Only where links are at last counts: one may take the place that another leaves. */
    private void requireFree(Map<BulkItem<SystemLinkInput>, Ends> ends, Set<Long> changed) {
        Set<Ends> taken = links.with(
                ends.values().stream().map(each -> each.source().oid()).toList(), changed);
        Map<Object, BulkItem<SystemLinkInput>> last = new LinkedHashMap<>();
        ends.keySet().forEach(item -> last.put(link(item, changed), item));
        last.values().forEach(item -> {
            if (!item.refused() && !taken.add(Objects.requireNonNull(ends.get(item)))) {
                item.refuse(FieldErrors.NON_FIELD, "This cross-system lineage exists already.");
            }
        });
    }

    /** The link that an item is about; of a new one the item itself. */
    private static Object link(BulkItem<SystemLinkInput> item, Set<Long> changed) {
        Long id = item.fields().id();
        return id != null && changed.contains(id) ? id : item;
    }

    /** What is hidden from the caller is not there. */
    private void requireSystems(Map<BulkItem<SystemLinkInput>, Ends> ends, Caller caller) {
        Set<ObjectRef> live = objects.seenBy(caller)
                .present(ends.values().stream()
                        .flatMap(each -> Stream.of(each.source(), each.target()))
                        .collect(toSet()));
        ends.forEach((item, each) -> {
            if (!live.contains(each.source())) {
                item.refuse("source_oid", FieldErrors.unknownKey(each.source().oid()));
            }
            if (!live.contains(each.target())) {
                item.refuse("target_oid", FieldErrors.unknownKey(each.target().oid()));
            }
        });
    }

    private static boolean isBetweenSources(Ends ends) {
        return ends.source().otype().equals(Otypes.DATA_SOURCE)
                && ends.target().otype().equals(Otypes.DATA_SOURCE);
    }

    /** What an item says besides. */
    private static ObjectNode more(BulkItem<SystemLinkInput> item) {
        return ((ObjectNode) item.json()).deepCopy().remove(OWN_FIELDS);
    }
}
