package dev.understudy.journal;

import dev.understudy.logging.Redaction;
import dev.understudy.logging.SecretAnswer;
import dev.understudy.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is copied of a call while it passes by, where heads and bodies are kept. */
final class Copies {

    private static final String HIDDEN = "***";

    /** More of a header is not kept. */
    private static final int LONGEST_HEADER = 2000;

    private final CopiedRequest request;
    private final CopiedResponse response;

    Copies(HttpServletRequest request, HttpServletResponse response) {
        this.request = new CopiedRequest(request);
        this.response = new CopiedResponse(response);
    }

    CopiedRequest request() {
        return request;
    }

    CopiedResponse response() {
        return response;
    }

    /** Of the call that has been answered, as long as request and response are there. */
    Exchange exchange() {
        return new Exchange(
                new Exchange.Message(
                        headers(
                                Collections.list(request.getHeaderNames()),
                                name -> Collections.list(request.getHeaders(name))),
                        request.body().text()),
                new Exchange.Message(
                        headers(response.getHeaderNames(), response::getHeaders),
                        SecretAnswer.isTo(request) ? HIDDEN : response.body().text()));
    }

    private static Map<String, String> headers(Collection<String> names, Function<String, Collection<String>> values) {
        Map<String, String> headers = new TreeMap<>();
        names.forEach(name ->
                headers.put(name.toLowerCase(Locale.ROOT), shown(name, String.join(", ", values.apply(name)))));
        return headers;
    }

    private static String shown(String name, String value) {
        return Redaction.ofHeader(name, Texts.beginning(value, LONGEST_HEADER));
    }
}
