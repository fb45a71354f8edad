package dev.understudy.benchmark.report;

import dev.understudy.benchmark.load.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Several that do the same in turn, so that whatever else the machine does hits all of them. A ratio is the median of those of the rounds:
 * each compares two turns that were close to each other.
 */
public final class Comparison {

    /** One turn of one of them. */
    public interface Turn {
        Sample take() throws Exception;
    }

    private final String title;
    private final Unit unit;
    private final String standard;
    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /** @param standard whom the others are compared with; the first, if that one does not take part */
    public Comparison(String title, Unit unit, String standard) {
        this.title = title;
        this.unit = unit;
        this.standard = standard;
    }

    public Comparison add(String name, Turn turn) {
        turns.put(name, turn);
        samples.put(name, new ArrayList<>());
        return this;
    }

    /** Lets each take as many turns as there are rounds, behind some that do not count. */
    public Table run(int warmUps, int rounds) throws Exception {
        for (int round = -warmUps; round < rounds; round++) {
            for (Map.Entry<String, Turn> each : turns.entrySet()) {
                Sample sample = each.getValue().take();
                if (round >= 0) {
                    samples.get(each.getKey()).add(sample);
                }
            }
        }
        return table();
    }

    private Table table() {
        Table table = new Table(title);
        String base = samples.containsKey(standard)
                ? standard
                : samples.keySet().iterator().next();
        samples.forEach((name, own) -> fill(table, name, own, base));
        return table;
    }

    private void fill(Table table, String name, List<Sample> own, String base) {
        table.put(name, unit.heading, median(own, unit.figure));
        Histogram latencies = new Histogram(3);
        own.forEach(sample -> latencies.add(sample.latencies()));
        if (latencies.getTotalCount() > 0) {
            table.put(name, "p50 ms", latencies.getValueAtPercentile(50) / 1e6);
            table.put(name, "p99 ms", latencies.getValueAtPercentile(99) / 1e6);
        }
        table.put(name, "CPU ms", median(own, Sample::cpuMillis));
        table.put(name, unit.noun + " to " + base, ratio(own, samples.get(base), unit.figure));
        table.put(name, "CPU to " + base, ratio(own, samples.get(base), Sample::cpuMillis));
    }

    private static double ratio(List<Sample> own, List<Sample> base, ToDoubleFunction<Sample> figure) {
        return Medians.of(IntStream.range(0, own.size())
                .mapToObj(i -> figure.applyAsDouble(own.get(i)) / figure.applyAsDouble(base.get(i)))
                .toList());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Medians.of(samples.stream().map(figure::applyAsDouble).toList());
    }
}
