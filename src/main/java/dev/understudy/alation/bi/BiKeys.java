package dev.understudy.alation.bi;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a list a call is about.
 *
 * @param external whether they are told by external ids
 * @param oids as they came, each one or several with commas between; null for all objects
 */
record BiKeys(boolean external, @Nullable List<String> oids) {

    private static final String OIDS = "oids";
    private static final String KEY_FIELD = "keyField";
    private static final String ID = "id";
    private static final String EXTERNAL_ID = "external_id";

    /** Of lists whose objects have external ids; unknown parameters are ignored. */
    static final Filters FILTERS = ofIds().own(KEY_FIELD, (values, all) -> {});

    /** Of lists whose objects have ids only. */
    static final Filters FILTERS_OF_IDS = ofIds();

    private static Filters ofIds() {
        return Filters.lenient().lookedUp(OIDS).own(ListRequest.OFFSET, (values, all) -> {});
    }

    static BiKeys of(ListRequest request) {
        return of(request.query(), null, null);
    }

    /**
     * Those to be deleted, in the query or in the body.
     *
     * @throws BiRefusal if no object is named
     */
    static BiKeys toDelete(ListRequest request, BiOids body) {
        BiKeys keys = of(request.query(), body.values(), body.keyField());
        if (keys.oids == null || keys.oids.isEmpty()) {
            throw BiRefusal.noIds();
        }
        return keys;
    }

    private static BiKeys of(QueryParameters query, @Nullable List<String> inBody, @Nullable String fieldInBody) {
        List<String> inQuery = query.names().contains(OIDS) ? query.all(OIDS) : null;
        String keyField =
                Objects.requireNonNullElse(query.last(KEY_FIELD), Objects.requireNonNullElse(fieldInBody, ID));
        if (!keyField.equals(ID) && !keyField.equals(EXTERNAL_ID)) {
            throw BiRefusal.keyField(keyField);
        }
        return new BiKeys(keyField.equals(EXTERNAL_ID), inQuery == null ? inBody : inQuery);
    }

    /** The same where objects have ids only. */
    BiKeys idsOnly() {
        if (external) {
            throw BiRefusal.keyField(EXTERNAL_ID);
        }
        return this;
    }

    /** Leaves out of a list what it is not about. */
    void narrow(Conditions all) {
        if (oids != null && external) {
            all.anyOf("e.external_id", externalIds().toArray(String[]::new));
        } else if (oids != null) {
            all.anyOf("e.id", ids().toArray(Long[]::new));
        }
    }

    List<Long> ids() {
        return named().flatMap(BiKeys::parts)
                .map(id -> Ids.inQuery(OIDS, id.strip()))
                .distinct()
                .toList();
    }

    /** External ids may have commas, so each value also stands for itself; blanks at the ends are none of theirs. */
    List<String> externalIds() {
        return named().flatMap(value -> Stream.concat(Stream.of(value), parts(value)))
                .map(Texts::strip)
                .distinct()
                .toList();
    }

    private Stream<String> named() {
        return Stream.ofNullable(oids).flatMap(List::stream);
    }

    private static Stream<String> parts(String value) {
        return Arrays.stream(value.split(",", -1));
    }
}
