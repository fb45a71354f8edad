package dev.understudy.alation.article;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.object.ObjectView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the list of articles can be asked for, and which articles somebody sees in it. */
final class ArticleFilters {

    private static final String CHILDREN = "has_children";
    private static final String TEMPLATES = "custom_field_templates";
    private static final String HAS_CHILD =
            "exists (select 1 from object_child l where l.otype = 'article' and l.oid = e.id and %s)";
    private static final String HAS_TEMPLATE = """
            exists (select 1 from article_link t where t.article_id = e.id and t.kind = 'TEMPLATE'
                    and t.otype = 'custom_template' and t.oid = any(?))""";

    static final Filters ALL = Filters.lenient()
            .text("title")
            .flag(CHILDREN, (values, all) -> {}) // depends on who asks
            .anyOf(TEMPLATES, "string", (values, all) -> all.and(HAS_TEMPLATE, templateIds(values)))
            .anyOf(TEMPLATES + "[]", "string", (values, all) -> all.and(HAS_TEMPLATE, templateIds(values)));

    private ArticleFilters() {}

    /** Articles that are seen, and of their children only those count that are seen, too. */
    static void onlySeen(ListRequest request, ObjectView seen, Conditions all) {
        all.and("e.deleted = false").and(seen.showsJoined()).bindAll(seen.parameters());
        String hasChildren = request.query().last(CHILDREN);
        if (hasChildren != null) {
            String child = HAS_CHILD.formatted(seen.showsLive("l.child_otype", "l.child_oid"));
            all.and((Filters.bool(CHILDREN, hasChildren) ? "" : "not ") + child).bindAll(seen.parameters());
        }
    }

    /** The parameter is a JSON list in a string, {@code [1,2]}, which may be empty; some clients repeat a bracketed name instead. */
    private static Long[] templateIds(List<String> values) {
        return Filters.ids(
                TEMPLATES,
                values.stream()
                        .map(String::strip)
                        .flatMap(ArticleFilters::items)
                        .map(String::strip)
                        .toList());
    }

    private static Stream<String> items(String text) {
        boolean isList = text.startsWith("[") && text.endsWith("]");
        String items = isList ? text.substring(1, text.length() - 1) : text;
        return isList && items.isBlank() ? Stream.empty() : Arrays.stream(items.split(",", -1));
    }
}
