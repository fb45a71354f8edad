package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;

/** Instances of the starter data, asked in turn; where they are is how their names begin. */
final class ManyInstances implements Growing {

    @Override
    public String what() {
        return "instances";
    }

    @Override
    public long few() {
        return 1;
    }

    @Override
    public void grow(Server server, String where, long from, long to) throws IOException {
        for (long instance = from; instance < to; instance++) {
            server.send(Call.of("PUT", "/_understudy/instances/" + name(where, instance)));
        }
    }

    @Override
    public Call call(UsualCalls kind, String where, long number, long size) {
        return Growing.in(name(where, number % size), kind.call(number / size));
    }

    /** Each has statements of its own, which have to be compiled. */
    @Override
    public long warmUps(long size) {
        return Growing.super.warmUps(size) + 5 * size;
    }

    private static String name(String where, long instance) {
        return where + "-" + instance;
    }
}
