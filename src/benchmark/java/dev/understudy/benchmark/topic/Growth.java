package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Connection;
import dev.understudy.benchmark.server.Server;
import dev.understudy.benchmark.topic.Beside.Side;
import java.io.IOException;
import java.util.stream.LongStream;

/**
 * What a call costs of the server's CPU while something grows tenfold and tenfold again, and what is in use of the heap: a call should cost the
 * same, whatever else is there. It is compared with calls where there are few, on the same server and on another, which tell what very many cost
 * those who ask for them, and what they cost everybody. The first rows compare what is alike, and so tell the noise.
 */
public final class Growth implements Topic {

    private static final String FEW = "few";
    private static final String MANY = "many";

    private final Growing growing;
    private final long most;

    private Growth(Growing growing, long most) {
        this.growing = growing;
        this.most = most;
    }

    public static Growth ofInstances(long most) {
        return new Growth(new ManyInstances(), most);
    }

    public static Growth ofObjects(long most) {
        return new Growth(new ManyObjects(), most);
    }

    public static Growth ofPeople(long most) {
        return new Growth(new ManyPeople(), most);
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table heap = new Table("heap in use");
        try (Server other = start(bench);
                Server server = start(bench)) {
            long made = 0;
            for (long size : sizes()) {
                growing.grow(server, MANY, made, size);
                made = size;
                warmUp(server, MANY, size);
                report.add(compared(other, server, size));
                heap.put(named(size), "MB", server.heap());
            }
        }
        report.add(heap);
    }

    private Server start(Bench bench) throws Exception {
        Server server = bench.forms().steady().startAfresh();
        server.send(Call.of("PUT", "/_understudy/instances/" + FEW));
        server.send(Call.of("PUT", "/_understudy/instances/" + MANY));
        growing.grow(server, FEW, 0, growing.few());
        warmUp(server, FEW, growing.few());
        return server;
    }

    private long[] sizes() {
        LongStream tenfold = LongStream.iterate(growing.few(), size -> size < most, size -> size * 10);
        return LongStream.concat(tenfold, LongStream.of(most)).toArray();
    }

    private String named(long size) {
        return "%,d %s".formatted(size, growing.what());
    }

    /** Until whatever is asked for has been asked for some times. */
    private void warmUp(Server server, String where, long size) throws IOException {
        try (Connection connection = new Connection(server.port())) {
            for (UsualCalls kind : UsualCalls.values()) {
                for (long number = 0; number < growing.warmUps(size); number++) {
                    connection.send(growing.call(kind, where, number, size));
                }
            }
        }
    }

    private Table compared(Server other, Server server, long size) throws Exception {
        Table table = new Table(named(size));
        for (UsualCalls kind : UsualCalls.values()) {
            Beside.compare(
                    kind.toString(),
                    table,
                    new Side("few on another server", other, load(kind, FEW, growing.few())),
                    new Side("few on the same", server, load(kind, FEW, growing.few())),
                    new Side(MANY, server, load(kind, MANY, size)));
        }
        return table;
    }

    private Load load(UsualCalls kind, String where, long size) {
        return new Load(number -> growing.call(kind, where, number, size), 1);
    }
}
