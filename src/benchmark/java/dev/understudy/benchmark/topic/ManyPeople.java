package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;

/** People with tokens, who call in turn. */
final class ManyPeople implements Growing {

    /** Above the ids of the starter data. */
    private static final long FIRST_ID = 100;

    @Override
    public String what() {
        return "people with tokens";
    }

    @Override
    public long few() {
        return 10;
    }

    @Override
    public void grow(Server server, String where, long from, long to) throws IOException {
        Growing.inBatches(
                FIRST_ID + from,
                FIRST_ID + to,
                (first, last) -> server.send(Growing.in(where, peopleWithTokens(first, last))));
    }

    @Override
    public Call call(UsualCalls kind, String where, long number, long size) {
        return Growing.in(where, kind.call(number).as("access-" + (FIRST_ID + number % size)));
    }

    private static Call peopleWithTokens(long first, long last) {
        String users = Growing.list(first, last, """
                {"id": %1$d, "username": "person%1$d@example.com", "display_name": "Person %1$d", "role": "STEWARD"}""");
        String tokens = Growing.list(first, last, """
                {"id": %1$d, "user": %1$d, "name": "t", "refresh_token": "refresh-%1$d", "access_token": "access-%1$d"}""");
        return Call.post("/_understudy/fixtures", "{\"users\": " + users + ", \"tokens\": " + tokens + "}");
    }
}
