package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.server.Call;
import java.util.Locale;
import java.util.function.LongFunction;

/** Calls to the starter data as clients send them most, by running number: none asks for what the one before did. */
enum UsualCalls {
    CREDENTIAL(number -> Call.get("/integration/v1/userinfo/")),
    READ_BY_ID(number -> Call.get("/integration/v1/article/" + (1 + number % 2) + "/")),
    LIST_OF_100(number -> Call.get("/integration/v2/document/?limit=100&skip=" + number % 3)),
    FILTERED_LIST(number -> Call.get("/integration/v2/document/?id=" + (1 + number % 5))),
    SEARCH(number -> Call.get("/integration/v1/search/?q=" + (number % 2 == 0 ? "churn" : "revenue"))),
    WRITE(number -> Call.post("/integration/v1/article/", "{\"title\": \"Written\", \"body\": \"text\"}"));

    private final LongFunction<Call> calls;

    UsualCalls(LongFunction<Call> calls) {
        this.calls = calls;
    }

    Call call(long number) {
        return calls.apply(number).as(number % 2 == 0 ? "steward-token" : "server-admin-token");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
