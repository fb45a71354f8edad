package dev.understudy.alation.relational;

import dev.understudy.alation.core.field.CarriedValues;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What reads of schemas, tables and columns have in common: how lists are asked, and the values that they show. */
@Component
class RelationalLists {

    private static final String KEY = "key";
    private static final String VALUES = "custom_fields";
    private static final String FIELDS = "fields";
    private static final String LIVE_ONLY = "exclude_deleted_ref";

    private final CarriedValues carried;
    private final FieldValues values;

    RelationalLists(CarriedValues carried, FieldValues values) {
        this.carried = carried;
        this.values = values;
    }

    /** The filters of all three; what keys and values narrow depends on who asks. */
    static Filters filters() {
        return Filters.strict()
                .range("id")
                .range("ds_id")
                .own(KEY, (given, all) -> {})
                .named("name", "%s", "e.name", "e.lower_name")
                .own(VALUES, (given, all) -> {})
                .own(FIELDS, (given, all) -> {})
                .flag(LIVE_ONLY, (given, all) -> Filters.bool(LIVE_ONLY, given.get(given.size() - 1)))
                .order("id")
                .order("name", "e.lower_name");
    }

    /** One page of what the caller sees; deleted objects are never among it. */
    <S extends Record & ObjectState> Listing<S> page(
            Level<S, ?> level, Filters filters, ListRequest request, ObjectView seen) {
        return level.store().list(filters, request.selectingBy(FIELDS), all -> {
            seen.onlyOf(seen.live(all, level.otype()), level.otype());
            byKey(level.otype(), request.query().all(KEY), seen, all);
            List<String> wanted = request.query().all(VALUES);
            if (!wanted.isEmpty()) {
                carried.only(all, VALUES, wanted, level.otype(), seen);
            }
        });
    }

    /** One that the caller sees; a deleted one is as good as none. */
    <S extends Record & ObjectState> S one(Level<S, ?> level, long id, ObjectView seen) {
        ObjectStore<S> store = level.store();
        return seen.find(store.ref(id)).flatMap(known -> store.find(id)).orElseThrow(NotFound::new);
    }

    /** Whether a list shows no references to what is deleted. */
    static boolean liveOnly(ListRequest request) {
        String given = request.query().last(LIVE_ONLY);
        return given != null && Filters.bool(LIVE_ONLY, given);
    }

    /** The values of objects on a page, by id. */
    Map<Long, List<FieldValuePayload>> values(
            Level<?, ?> level, List<? extends ObjectState> page, boolean liveOnly, ObjectView seen) {
        List<Long> ids = page.stream().map(ObjectState::id).toList();
        Map<Long, List<FieldValue>> found =
                liveOnly ? values.ofLive(level.otype(), ids, seen) : values.of(level.otype(), ids, seen);
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> FieldValuePayload.of(entry.getValue())));
    }

    private static void byKey(String otype, List<String> keys, ObjectView seen, Conditions all) {
        if (!keys.isEmpty()) {
            Long[] ids = seen.findByKeys(otype, keys).values().stream()
                    .flatMap(Collection::stream)
                    .map(CatalogObject::ref)
                    .map(ObjectRef::oid)
                    .toArray(Long[]::new);
            all.anyOf("e.id", ids);
        }
    }
}
