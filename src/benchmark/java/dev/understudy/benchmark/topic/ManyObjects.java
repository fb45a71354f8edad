package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;

/** Documents, all of which are asked for by id. */
final class ManyObjects implements Growing {

    /** Steps from one that is asked for to the next, so that they are no neighbours. */
    private static final long STRIDE = 7919;

    @Override
    public String what() {
        return "documents";
    }

    @Override
    public long few() {
        return BATCH;
    }

    @Override
    public void grow(Server server, String where, long from, long to) throws IOException {
        Growing.inBatches(from, to, (first, last) -> server.send(Growing.in(where, documents(first, last))));
    }

    @Override
    public Call call(UsualCalls kind, String where, long number, long size) {
        Call call = kind == UsualCalls.FILTERED_LIST ? document(number * STRIDE % size) : kind.call(number);
        return Growing.in(where, call);
    }

    private static Call document(long number) {
        return Call.get("/integration/v2/document/?id=" + (1 + number)).as("steward-token");
    }

    private static Call documents(long first, long last) {
        String documents = Growing.list(first, last, """
                {"title": "Document %1$d", "description": "<p>alpha%1$d of many words</p>", "document_hub_id": 2}""");
        return Call.post("/integration/v2/document/", documents).as("server-admin-token");
    }
}
