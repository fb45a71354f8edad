package dev.understudy.alation.article;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a written article must obey besides the shape of its fields: templates for articles and children exist. Asked before anything is written. */
@Component
class ArticleRules {

    private final ObjectProvider<Templates> templates;

    /** @param templates entities, of which whoever reads articles has no need: they are looked for when some are named */
    ArticleRules(ObjectProvider<Templates> templates) {
        this.templates = templates;
    }

    /** @param article null for one that is to be made */
    void check(ArticleInput fields, @Nullable Article article, ObjectView seen) {
        Map<String, Object> errors = new HashMap<>();
        List<Long> named = fields.templateRefs().stream().map(ObjectRef::oid).toList();
        if (!named.isEmpty()) {
            Set<Long> known = templates.getObject().existing(named, Article.OTYPE);
            named.stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> errors.put("custom_templates", List.of(FieldErrors.unknownKey(id))));
        }
        Set<ObjectRef> present = seen.present(
                fields.childrenOrNone().stream().map(ArticleInput.Child::ref).toList());
        fields.childrenOrNone().stream()
                .flatMap(child -> misfit(child, article, present).stream())
                .findFirst()
                .ifPresent(error -> errors.put("children", List.of(error)));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** The same for a child that is written by itself. */
    void check(ArticleInput.Child child, Article article, ObjectView seen) {
        misfit(child, article, seen.present(List.of(child.ref()))).ifPresent(error -> {
            throw new BadRequest(error);
        });
    }

    private static Optional<String> misfit(
            ArticleInput.Child child, @Nullable Article article, Set<ObjectRef> present) {
        ObjectRef ref = child.ref();
        if (!Otypes.is(ref.otype(), Capability.IN_ARTICLES)) {
            return Optional.of(FieldErrors.unknownChoice(child.otype()));
        }
        if (article != null && article.ref().equals(ref)) {
            return Optional.of("An article cannot be its own child.");
        }
        return present.contains(ref) ? Optional.empty() : Optional.of(FieldErrors.unknownKey(ref.oid()));
    }
}
