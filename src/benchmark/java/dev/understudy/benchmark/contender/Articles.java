package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The articles that are read and listed, and those that are written. */
public final class Articles {

    public static final int COUNT = 300;

    private static final int FIRST_ID = 1001;
    private static final int PAGE = 100;
    private static final String PATH = "/integration/v1/article/";
    private static final String READER = "steward-token";

    private Articles() {}

    static Call any() {
        return Call.get(PATH + "1/").as(READER);
    }

    static long id(long number) {
        return FIRST_ID + number % COUNT;
    }

    /** Where a page begins that is full whatever its number. */
    static long skip(long number) {
        return number % (COUNT - PAGE);
    }

    static LongFunction<Call> calls(Work work) {
        return switch (work) {
            case READ -> number -> Call.get(PATH + id(number) + "/").as(READER);
            case LIST ->
                number -> Call.get(PATH + "?limit=100&skip=" + skip(number)).as(READER);
            case WRITE -> number -> Call.post(PATH, written(number)).as(READER);
        };
    }

    /** What a stub can be asked for: an answer that keeps nothing is no write. */
    static Optional<LongFunction<Call>> canned(Work work) {
        return work == Work.WRITE ? Optional.empty() : Optional.of(calls(work));
    }

    static String written(long number) {
        return "{\"title\": \"Written %d\", \"body\": \"<p>%s</p>\"}".formatted(number, text());
    }

    static Call fixtures() {
        String articles = IntStream.range(FIRST_ID, FIRST_ID + COUNT)
                .mapToObj(Articles::fixture)
                .collect(Collectors.joining(",", "{\"articles\": [", "]}"));
        return Call.post("/_understudy/fixtures", articles);
    }

    private static String fixture(int id) {
        return """
                {"id": %d, "title": "Article %d", "author": 4, "editors": [5], "templates": [1],
                 "children": [{"otype": "table", "id": 1}], "body": "<p>%s</p>"}""".formatted(id, id, text());
    }

    private static String text() {
        return "Thirty days, no questions asked. ".repeat(10);
    }

    /** What stubs answer with: just what Understudy does. */
    public record Answers(String article, String page) {

        public static Answers of(Server understudy) throws IOException {
            return new Answers(
                    understudy.send(calls(Work.READ).apply(0)),
                    understudy.send(calls(Work.LIST).apply(0)));
        }
    }
}
