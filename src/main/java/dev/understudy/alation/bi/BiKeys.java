package dev.understudy.alation.bi;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.error.InvalidParameters;
import dev.understudy.web.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a list a call is about.
 *
 * @param external whether they are told by external ids
 * @param oids null for all objects
 */
record BiKeys(boolean external, @Nullable List<BiName> oids) {

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
        return of(request.query(), new BiOids(null, null));
    }

    /**
     * Those to be deleted, in the query or in the body.
     *
     * @throws BiRefusal if no object is named
     */
    static BiKeys toDelete(ListRequest request, BiOids body) {
        BiKeys keys = of(request.query(), body);
        if (keys.oids == null || keys.oids.isEmpty()) {
            throw BiRefusal.noIds();
        }
        return keys;
    }

    private static BiKeys of(QueryParameters query, BiOids body) {
        String keyField =
                Objects.requireNonNullElse(query.last(KEY_FIELD), Objects.requireNonNullElse(body.keyField(), ID));
        if (!keyField.equals(ID) && !keyField.equals(EXTERNAL_ID)) {
            throw BiRefusal.keyField(keyField);
        }
        boolean external = keyField.equals(EXTERNAL_ID);
        return new BiKeys(external, query.names().contains(OIDS) ? names(query, external) : body.names(external));
    }

    private static List<BiName> names(QueryParameters query, boolean external) {
        return query.all(OIDS).stream()
                .flatMap(value -> BiName.in(value, external))
                .map(BiName::inQuery)
                .toList();
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
        return named().map(name -> name.id().orElseThrow(() -> new InvalidParameters(OIDS)))
                .distinct()
                .toList();
    }

    List<String> externalIds() {
        return named().map(BiName::text).distinct().toList();
    }

    private Stream<BiName> named() {
        return Stream.ofNullable(oids).flatMap(List::stream);
    }
}
