package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.load.Load;
import dev.understudy.benchmark.report.Medians;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a call costs a server of its CPU, to what the same call costs others, in turn, so that whatever else the machine does hits all. */
final class Beside {

    private static final Duration TURN = Duration.ofMillis(500);
    private static final int ROUNDS = 4;

    private Beside() {}

    /** One of those that are asked; several may be in one server. */
    record Side(String name, Server server, Load load) {

        double cost() throws Exception {
            return load.run(server, TURN).cpuMillis();
        }
    }

    /** Puts what the last takes, to what each of those before it takes, into rows; a round before does not count. */
    static void compare(String row, Table table, Side... sides) throws Exception {
        round(sides);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(sides));
        }
        int last = sides.length - 1;
        for (int side = 0; side < last; side++) {
            put(row + ", to " + sides[side].name(), costs(rounds, side), costs(rounds, last), table);
        }
    }

    /** There and back, so that on average all are asked at the same time. */
    private static double[] round(Side... sides) throws Exception {
        double[] costs = new double[sides.length];
        for (int turn = 0; turn < 2 * sides.length; turn++) {
            int side = Math.min(turn, 2 * sides.length - 1 - turn);
            costs[side] += sides[side].cost() / 2;
        }
        return costs;
    }

    private static List<Double> costs(List<double[]> rounds, int side) {
        return rounds.stream().map(costs -> costs[side]).toList();
    }

    private static void put(String row, List<Double> theirs, List<Double> own, Table table) {
        List<Double> ratios = IntStream.range(0, own.size())
                .mapToObj(round -> own.get(round) / theirs.get(round))
                .sorted()
                .toList();
        table.put(row, "theirs, CPU ms", Medians.of(theirs));
        table.put(row, "CPU ms", Medians.of(own));
        table.put(row, "ratio", Medians.of(ratios));
        table.put(row, "lowest", ratios.get(0));
        table.put(row, "highest", ratios.get(ratios.size() - 1));
    }
}
