package dev.understudy.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that a world was sent, and how they were judged; those of the control plane are none. */
public final class Journal {

    private static final String JOURNAL = "journal";
    private static final String ALL = "?limit=" + Integer.MAX_VALUE;
    private static final String VERIFY = "/_understudy/journal/verify";
    private static final int CONFLICT = 409;

    private final Control control;

    Journal(Control control) {
        this.control = control;
    }

    /** All that the server keeps, which is the last 1,000 unless it was told otherwise; the newest first. */
    public List<Call> calls() {
        return calls(JOURNAL + ALL);
    }

    /** Those among them that were denied. */
    public List<Call> denied() {
        return calls(JOURNAL + ALL + "&verdict=DENIED");
    }

    private List<Call> calls(String path) {
        List<?> entries = (List<?>) control.get(path).json("calls");
        return entries.stream().map(entry -> Call.of((Map<?, ?>) entry)).toList();
    }

    /** Forgets them. */
    public void clear() {
        control.delete(JOURNAL);
    }

    /** That there were such calls; what was seen instead, and what was probably meant, is told if that fails. */
    public void verify(Expectation... expected) {
        verify(Map.of("expect", Stream.of(expected).map(Expectation::said).toList()));
    }

    /** That the table has denied nothing. */
    public void verifyNothingDenied() {
        verify(Map.of("nothingDenied", true));
    }

    /** That no call was judged by another row, which is to say that no other rights are needed. */
    public void verifyOnlyRows(Row... rows) {
        verify(Map.of("onlyRows", Stream.of(rows).map(Row::number).toList()));
    }

    private void verify(Map<String, Object> expectations) {
        Response answer = control.client().post(VERIFY, expectations);
        if (answer.status() == CONFLICT) {
            Stream<String> failures =
                    ((List<?>) answer.json("failures")).stream().map(String::valueOf);
            Stream<String> near = ((List<?>) answer.json("near")).stream().map(call -> hint((Map<?, ?>) call));
            throw new AssertionError(Stream.concat(failures, near).collect(Collectors.joining("\n")));
        }
        answer.assertSucceeded();
    }

    private static String hint(Map<?, ?> missed) {
        Object nearest = missed.get("nearest");
        return "%s %s was a %s; %s"
                .formatted(
                        missed.get("method"),
                        missed.get("path"),
                        missed.get("status"),
                        nearest != null
                                ? "the nearest that is served is " + nearest
                                : "let in would have been " + missed.get("roles"));
    }
}
