package dev.understudy.testkit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer, and what the role table has to do with it. */
public final class Response {

    private static final String DENIAL = "X-Understudy-Denial";
    /** The table does not speak of its calls. */
    private static final String CONTROL = "/_understudy/";

    private static final int MULTIPLE_CHOICES = 300;
    private static final int MOST_OF_A_BODY = 1000;

    private final Client client;
    private final String method;
    private final String path;
    private final HttpResponse<String> answer;

    Response(Client client, String method, String path, HttpResponse<String> answer) {
        this.client = client;
        this.method = method;
        this.path = path;
        this.answer = answer;
    }

    public int status() {
        return answer.statusCode();
    }

    public String body() {
        return answer.body();
    }

    public Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    /**
     * What the body says in JSON: maps, lists, texts, numbers, booleans and null. Whole numbers are of the smallest of {@link Integer},
     * {@link Long} and {@link java.math.BigInteger}, others {@link java.math.BigDecimal}.
     *
     * @param place the way to what is asked for: keys of objects and positions in lists; null is the answer where there is nothing
     */
    public Object json(Object... place) {
        Object found = JsonReader.read(body());
        for (Object step : place) {
            found = within(found, step);
        }
        return found;
    }

    private static Object within(Object found, Object step) {
        if (found instanceof List<?> list && step instanceof Integer at) {
            return at >= 0 && at < list.size() ? list.get(at) : null;
        }
        return found instanceof Map<?, ?> map ? map.get(step) : null;
    }

    /** That the status is this one. */
    public Response assertStatus(int expected) {
        return status() == expected ? this : fail("Expected " + expected);
    }

    /** That all went well, whatever 2xx it is. */
    public Response assertSucceeded() {
        return status() < MULTIPLE_CHOICES ? this : fail("Expected success");
    }

    /** That the role table has refused the call. Why it should have, or not, is told if that fails. */
    public Response assertDenied() {
        return isDenied() ? this : fail("Expected a denial");
    }

    /** That this row of the role table has refused the call. */
    public Response assertDenied(Row row) {
        return assertDenied().assertJudgedBy(row);
    }

    /**
     * That the role table has let the call through. What became of it then is another matter: 404 and 400 are allowed, and so is a
     * refusal because the object is somebody else's.
     */
    public Response assertAllowed() {
        return explanation().isOfTheTable() && !isDenied() && !isStranger() ? this : fail("Expected it to be allowed");
    }

    /** That this row of the role table has let the call through. */
    public Response assertAllowed(Row row) {
        return assertAllowed().assertJudgedBy(row);
    }

    private Response assertJudgedBy(Row row) {
        return explanation().isOf(row) ? this : fail("Expected " + row + " to judge it");
    }

    /** That the answer is the one that the table has for the role: a denial where it says no, anything else where it says yes. */
    Response assertMatchesTable() {
        Explanation table = explanation();
        if (client.role().isEmpty() || isStranger() || !table.isOfTheTable()) {
            return fail("Expected a call that the table judges, in a known role");
        }
        boolean fits = table.isOpen() || table.isAllowed() != isDenied();
        return fits ? this : fail("Expected the answer of the table");
    }

    /** The header also speaks of calls that the table allows, and of those that have passed in soft mode. */
    private boolean isDenied() {
        return header(DENIAL)
                .filter(why ->
                        why.startsWith("row=") && !why.contains("The table allows") && !why.contains("; enforced=no"))
                .isPresent();
    }

    /** Refused before anything was judged: without a credential, or with one of no worth. */
    private boolean isStranger() {
        return (status() == 401 || status() == 403)
                && header(DENIAL).filter(why -> why.startsWith("reason=")).isPresent();
    }

    private Explanation explanation() {
        return Explanation.of(client, method, path);
    }

    private Response fail(String expectation) {
        throw new AssertionError(expectation + ", but it was " + this + (path.startsWith(CONTROL) ? "" : "\n" + why())
                + header(DENIAL).map(why -> "\n" + DENIAL + ": " + why).orElse(""));
    }

    /** Whatever becomes of the question, the check has failed for another reason. */
    private String why() {
        try {
            return explanation().toString();
        } catch (RuntimeException unexplained) {
            return "There is no explanation: " + unexplained.getMessage();
        }
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + client + ": " + status() + " "
                + body().substring(0, Math.min(body().length(), MOST_OF_A_BODY));
    }
}
