package dev.understudy.alation.article;

import dev.understudy.alation.article.ArticlePayload.NamedValue;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The field values of articles in the shape of this family, which is older than field ids. */
@Component
class ArticleValues {

    private final FieldValues values;

    ArticleValues(FieldValues values) {
        this.values = values;
    }

    /** By the article's id; one query for the page, and one for each type of objects named. */
    Map<Long, List<NamedValue>> of(List<Long> articleIds, ObjectView seen) {
        Map<Long, List<FieldValue>> stored = values.stored(Article.OTYPE, articleIds);
        Map<ObjectRef, CatalogObject> named = seen.all(stored.values().stream()
                .flatMap(Collection::stream)
                .map(FieldValue::references)
                .flatMap(List::stream)
                .toList());
        Map<Long, List<NamedValue>> found = new HashMap<>();
        stored.forEach((article, ofArticle) -> found.put(
                article,
                ofArticle.stream().flatMap(value -> shown(value, named)).toList()));
        return found;
    }

    private static Stream<NamedValue> shown(FieldValue value, Map<ObjectRef, CatalogObject> named) {
        if (value.fieldType() != FieldType.OBJECT_SET) {
            String type = value.fieldType().name().toLowerCase(Locale.ROOT);
            return Stream.of(new NamedValue(value.fieldName(), type, value.value()));
        }
        return value.references().stream()
                .flatMap(ref -> Stream.ofNullable(named.get(ref)))
                .map(object -> new NamedValue(value.fieldName(), object.ref().otype(), object.key()));
    }
}
