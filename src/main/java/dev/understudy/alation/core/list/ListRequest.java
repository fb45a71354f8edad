package dev.understudy.alation.core.list;

import dev.understudy.error.InvalidParameters;
import dev.understudy.web.Ids;
import dev.understudy.web.QueryParameters;
import dev.understudy.web.Texts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: filters, and a window of {@code limit} rows behind the first {@code skip}.
 *
 * @param path the list's path as links show it
 * @param limit rows per page: 100 unless the caller says otherwise, never more than the cap
 * @param selectors the parameters that select properties
 */
public record ListRequest(
        String path, @Nullable String rawQuery, QueryParameters query, int limit, int skip, List<String> selectors) {

    /** What clients of some families say for {@code skip}. */
    public static final String OFFSET = "offset";

    /** What selects properties of every list. */
    static final String VALUES = "values";

    private static final int DEFAULT_LIMIT = 100;

    static ListRequest of(String path, @Nullable String rawQuery, int cap) {
        QueryParameters query = QueryParameters.ofQuery(rawQuery);
        int limit = Math.min(number(query, "limit", 1, DEFAULT_LIMIT), cap);
        return new ListRequest(path, rawQuery, query, limit, number(query, "skip", 0, 0), List.of(VALUES));
    }

    /** The same where {@code offset} means what {@code skip} does; if both are given, {@code skip} counts. */
    public ListRequest skippingOffset() {
        return query.last("skip") == null
                ? new ListRequest(path, rawQuery, query, limit, number(query, OFFSET, 0, 0), selectors)
                : this;
    }

    /** The same where pages usually have another length. */
    public ListRequest usually(int rows) {
        return query.last("limit") == null
                ? new ListRequest(path, rawQuery, query, Math.min(rows, limit), skip, selectors)
                : this;
    }

    /** The same where another parameter means what {@code values} does. */
    public ListRequest selectingBy(String other) {
        return new ListRequest(path, rawQuery, query, limit, skip, List.of(VALUES, other));
    }

    /** What is beyond all rows that there can be stands for all of them. */
    private static int number(QueryParameters query, String name, int least, int usual) {
        String text = query.first(name); // clients put their own once more behind those of a next page
        if (text == null) {
            return usual;
        }
        long value = Ids.inQuery(name, text);
        if (value < least) {
            throw new InvalidParameters(name);
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /** The properties that any {@code values=a,b} selects; null for all. */
    @Nullable
    Set<String> values() {
        Set<String> selected = selectors.stream()
                .flatMap(name -> query.all(name).stream())
                .filter(values -> !values.isBlank())
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(Texts::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return selected.isEmpty() ? null : selected;
    }

    /** The next page as a host-relative link: everything the caller said, the first limit only, and the new skip. */
    String nextPage() {
        StringBuilder link = new StringBuilder(path).append('?');
        String limitGiven = null;
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            switch (QueryParameters.name(pair)) { // escaped or not, it is read as the same
                case "limit" -> limitGiven = limitGiven == null ? pair : limitGiven;
                case "skip", "" -> {}
                default -> link.append(pair).append('&');
            }
        }
        if (limitGiven != null) {
            link.append(limitGiven).append('&');
        }
        return link.append("skip=").append((long) skip + limit).toString();
    }
}
