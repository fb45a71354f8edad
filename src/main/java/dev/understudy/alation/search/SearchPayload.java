package dev.understudy.alation.search;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a search: an object, unlike the lists of other families. */
@AlationJson
record SearchPayload(String fullSearchUrl, int limit, int offset, long total, List<Result> results) {

    /**
     * An object that was found.
     *
     * @param breadcrumbs what it lies in, outermost first; null for what lies in nothing
     * @param id a text here
     * @param name the technical name, if it has one
     * @param otype in the words of search
     * @param text the beginning of the description, without markup
     */
    @AlationJson
    record Result(
            @Nullable List<Breadcrumb> breadcrumbs,
            List<Object> flags,
            Map<String, List<String>> highlight,
            String id,
            @Nullable String name,
            String otype,
            boolean recent,
            boolean starred,
            String text,
            String title,
            String url,
            boolean watching) {}

    /** @param otype in the words of the catalog */
    @AlationJson
    record Breadcrumb(
            @Nullable String name, String otype, @Nullable String title) {}
}
