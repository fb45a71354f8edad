package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.web.Conditions;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.error.InvalidParameters;
import java.util.Arrays;
import java.util.List;

/** What the list of articles can be asked for, and which articles a caller sees in it. */
final class ArticleFilters {

    private static final String LIVE_CHILD = """
            exists (select 1 from ObjectChild l join CatalogObject o on o.ref.otype = l.id.childOtype and o.ref.oid = l.id.childOid
                    where l.id.otype = 'article' and l.id.oid = e.id and o.deleted = false)""";
    private static final String HAS_TEMPLATE = """
            exists (select 1 from ArticleLink t where t.id.articleId = e.id and t.id.kind = TEMPLATE
                    and t.id.otype = 'custom_template' and t.id.oid in ?)""";
    private static final String IS_EDITOR = """
            exists (select 1 from ArticleLink d where d.id.articleId = e.id and d.id.kind = EDITOR and d.id.oid = :caller)""";

    static final Filters FILTERS = Filters.lenient()
            .text("title", "title")
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
            all.and("(e.isPrivate = false or e.author.id = :caller or " + IS_EDITOR + ")")
                    .bind("caller", caller.userId());
        }
    }

    /** The parameter is a JSON list in a string, {@code [1,2]}; some clients repeat a bracketed name instead. */
    private static List<Long> templateIds(List<String> values) {
        try {
            return values.stream()
                    .map(value -> value.strip().replaceAll("^\\[|]$", ""))
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(id -> Long.valueOf(id.strip()))
                    .toList();
        } catch (NumberFormatException noId) {
            throw new InvalidParameters("custom_field_templates");
        }
    }
}
