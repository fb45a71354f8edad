package dev.understudy.access;

import dev.understudy.testing.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to make a call look like another that would be let in.
 *
 * @param name what is forged
 */
record Forgery(String name, UnaryOperator<Call> forge) {

    /** Lines in the head beside those of an honest call. */
    static Forgery headers(String name, String... lines) {
        return new Forgery(name, call -> {
            List<String> headers = new ArrayList<>(call.headers());
            headers.addAll(List.of(lines));
            return new Call(call.method(), call.url(), headers, call.body());
        });
    }

    /** Another text in the request line. */
    static Forgery url(String name, UnaryOperator<String> spell) {
        return new Forgery(name, call -> new Call(call.method(), spell.apply(call.url()), call.headers(), call.body()));
    }

    /** Something behind the question mark. */
    static Forgery query(String query) {
        return url("?" + query, url -> url + (url.contains("?") ? '&' : '?') + query);
    }

    static Forgery body(String json) {
        return new Forgery(
                "body " + json,
                call -> new Call(call.method(), call.url(), call.headers(), json.getBytes(StandardCharsets.UTF_8)));
    }

    static Forgery method(String method, String... lines) {
        Forgery headers = headers("", lines);
        return new Forgery(method + " " + String.join(", ", lines), call -> {
            Call told = headers.of(call);
            return new Call(method, told.url(), told.headers(), told.body());
        });
    }

    Call of(Call honest) {
        return forge.apply(honest);
    }
}
