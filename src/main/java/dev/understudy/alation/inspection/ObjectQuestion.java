package dev.understudy.alation.inspection;

import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.object.ObjectPages;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.web.Ids;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects are asked for: by words, a type, or a place that they lie in. */
record ObjectQuestion(
        @Nullable String q,
        @Nullable String otype,
        @Nullable ObjectRef place) {

    static ObjectQuestion of(ListRequest request) {
        String otype = request.query().last("otype");
        String place = request.query().last("in");
        String q = request.query().last("q");
        return new ObjectQuestion(
                q == null || q.isBlank() ? null : q,
                otype == null ? null : otype(otype),
                place == null ? null : place(place));
    }

    /** Whether it is a question for search: it knows some types of objects, and does not look into single places. */
    boolean isForSearch() {
        return q != null && place == null && (otype == null || Otypes.is(otype, Capability.SEARCHED));
    }

    Set<String> otypes() {
        return otype == null ? Set.of() : Set.of(otype);
    }

    ObjectPages.Wanted wanted() {
        return new ObjectPages.Wanted(place, otype, q);
    }

    /** The name of a type, however it is spelt. */
    static String otype(String word) {
        return Otypes.of(word)
                .orElseThrow(() -> new BadRequest("There is no otype '" + word + "'" + Otypes.hint(word)))
                .name();
    }

    private static ObjectRef place(String text) {
        int colon = text.lastIndexOf(':');
        OptionalLong id = Ids.read(text.substring(colon + 1));
        if (colon < 0 || id.isEmpty()) {
            throw new BadRequest("in is an otype and an id, such as table:79, not '" + text + "'");
        }
        return new ObjectRef(otype(text.substring(0, colon)), id.getAsLong());
    }
}
