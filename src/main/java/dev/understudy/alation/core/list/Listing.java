package dev.understudy.alation.core.list;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * One page of a list. It goes over the wire as a bare array; whether there are more rows is told by the header
 * {@code X-Next-Page}, which {@link ListingAdvice} writes.
 */
public final class Listing<T> extends AbstractList<T> {

    private final List<T> items;
    private final boolean more;
    private final ListRequest request;

    private Listing(List<T> items, boolean more, ListRequest request) {
        this.items = items;
        this.more = more;
        this.request = request;
    }

    /** A page cut from rows that were asked for with one more than the page holds. */
    public static <T> Listing<T> cut(List<T> rows, ListRequest request) {
        boolean more = rows.size() > request.limit();
        return new Listing<>(more ? rows.subList(0, request.limit()) : rows, more, request);
    }

    public <R> Listing<R> map(Function<? super T, R> each) {
        return mapAll(all -> all.stream().map(each).toList());
    }

    /** Maps the whole page at once, for what is cheaper to look up together. */
    public <R> Listing<R> mapAll(Function<List<T>, List<R>> all) {
        return new Listing<>(all.apply(items), more, request);
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** An answer that holds the page within something else, and tells of the next one all the same. */
    public <B> ResponseEntity<B> with(B body) {
        HttpHeaders headers = new HttpHeaders();
        tellNext(headers);
        return ResponseEntity.ok().headers(headers).body(body);
    }

    void tellNext(HttpHeaders headers) {
        if (more) {
            headers.set("X-Next-Page", request.nextPage());
        }
    }

    ListRequest request() {
        return request;
    }
}
