package dev.understudy.alation.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.field.CustomTemplate;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.Unrouted;
import dev.understudy.web.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes, the same for POST and PUT. Optional keys that are left out keep their value.
 *
 * @param body HTML; may be blank, unlike the title
 * @param customTemplates ids of article templates; replaces those the article has
 * @param children objects to add to the children; none is ever removed this way
 */
@AlationJson
record ArticleInput(
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @NotNull @Size(max = 1_048_576) String body,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable List<Long> customTemplates,
        @Nullable List<Child> children,
        @Nullable Boolean agileApprovalEnabled) {

    /** @param otype {@code article} or {@code table}, in any case */
    @AlationJson
    record Child(@NotNull Long id, @NotBlank String otype) {

        /** The child that a path names as {@code otype=id}. */
        static Child named(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new Unrouted();
            }
            return new Child(Ids.inPath(text.substring(equals + 1)), text.substring(0, equals));
        }

        ObjectRef ref() {
            return new ObjectRef(Otypes.canonical(otype), id);
        }
    }

    List<Child> childrenOrNone() {
        return Objects.requireNonNullElse(children, List.of());
    }

    List<ObjectRef> templateRefs() {
        return Stream.ofNullable(customTemplates)
                .flatMap(List::stream)
                .distinct()
                .map(id -> new ObjectRef(CustomTemplate.OTYPE, id))
                .toList();
    }
}
