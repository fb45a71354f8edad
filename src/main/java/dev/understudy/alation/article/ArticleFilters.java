package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import java.util.Arrays;
import java.util.List;

/** What the list of articles can be asked for, and which articles a caller sees in it. */
final class ArticleFilters {

    private static final String LIVE_CHILD = """
            exists (select 1 from object_child l join catalog_object o on o.otype = l.child_otype and o.oid = l.child_oid
                    where l.otype = 'article' and l.oid = e.id and o.deleted = false)""";
    private static final String HAS_TEMPLATE = """
            exists (select 1 from article_link t where t.article_id = e.id and t.kind = 'TEMPLATE'
                    and t.otype = 'custom_template' and t.oid = any(?))""";
    private static final String IS_EDITOR = """
            exists (select 1 from article_link d where d.article_id = e.id and d.kind = 'EDITOR' and d.oid = ?)""";

    static final Filters FILTERS = Filters.lenient()
            .text("title")
            .own("has_children", (values, all) -> {
                boolean wanted = Filters.bool("has_children", values.get(values.size() - 1));
                all.and((wanted ? "" : "not ") + LIVE_CHILD);
            })
            .own("custom_field_templates", (values, all) -> all.and(HAS_TEMPLATE, templateIds(values)))
            .own("custom_field_templates[]", (values, all) -> all.and(HAS_TEMPLATE, templateIds(values)));

    private ArticleFilters() {}

    /** Private articles are seen by their author, their editors and those who see everything. */
    static void visibleTo(Caller caller, Conditions all) {
        all.and("e.deleted = false");
        if (!caller.seesEverything()) {
            all.and("(e.is_private = false or e.author_id = ? or " + IS_EDITOR + ")", caller.userId());
        }
    }

    /** The parameter is a JSON list in a string, {@code [1,2]}; some clients repeat a bracketed name instead. */
    private static Long[] templateIds(List<String> values) {
        return Filters.ids(
                "custom_field_templates",
                values.stream()
                        .map(value -> value.strip().replaceAll("^\\[|]$", ""))
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(String::strip)
                        .toList());
    }
}
