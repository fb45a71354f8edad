package dev.understudy.alation.policy;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client changes of a policy; what is left out stays. */
@AlationJson
record PolicyChanges(
        @NotNull Long id,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable Long templateId,
        @Nullable GroupChanges policyGroupIds,
        @Nullable List<FieldValueInput> fields) {

    /** Not a list as with new policies: replaces all groups, or removes some and adds others. */
    @AlationJson
    record GroupChanges(
            @Nullable List<Long> add,
            @Nullable List<Long> remove,
            @Nullable List<Long> replace) {

        boolean isAmbiguous() {
            return replace != null && (add != null || remove != null);
        }

        /** The groups that policies come into. */
        List<Long> added() {
            return Stream.of(orNone(replace), orNone(add)).flatMap(List::stream).toList();
        }

        List<Long> appliedTo(List<Long> groups) {
            Set<Long> applied = new LinkedHashSet<>(replace == null ? groups : List.of());
            applied.removeAll(orNone(remove));
            applied.addAll(added());
            return List.copyOf(applied);
        }

        private static List<Long> orNone(@Nullable List<Long> ids) {
            return ids == null ? List.of() : ids;
        }
    }
}
