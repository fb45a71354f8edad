package dev.understudy.benchmark;

import dev.understudy.benchmark.contender.Work;
import dev.understudy.benchmark.topic.Bulk;
import dev.understudy.benchmark.topic.Endurance;
import dev.understudy.benchmark.topic.FirstCalls;
import dev.understudy.benchmark.topic.Growth;
import dev.understudy.benchmark.topic.Instances;
import dev.understudy.benchmark.topic.Journals;
import dev.understudy.benchmark.topic.LargeDataset;
import dev.understudy.benchmark.topic.Lineage;
import dev.understudy.benchmark.topic.Loads;
import dev.understudy.benchmark.topic.Memory;
import dev.understudy.benchmark.topic.Reports;
import dev.understudy.benchmark.topic.Requests;
import dev.understudy.benchmark.topic.Results;
import dev.understudy.benchmark.topic.Scale;
import dev.understudy.benchmark.topic.Searches;
import dev.understudy.benchmark.topic.Starts;
import dev.understudy.benchmark.topic.Topic;
import dev.understudy.benchmark.topic.Uploads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** All topics by name. Some have a size, which is said behind the name: {@code lineage=300}. */
final class Topics {

    /** What three minutes are enough for. */
    static final List<String> QUICK = List.of("start", "read", "list", "bulk", "instances", "memory");

    /** What is measured if nothing is named. Memory is looked at when the loads are over. */
    static final List<String> USUAL =
            List.of("start", "read", "list", "write", "bulk", "instances", "memory", "search");

    private record Sized(long size, LongFunction<Topic> topic) {}

    private static final Map<String, Sized> ALL = new LinkedHashMap<>();

    static {
        add("start", 0, size -> new Starts());
        add("read", 0, size -> new Requests(Work.READ));
        add("list", 0, size -> new Requests(Work.LIST));
        add("write", 0, size -> new Requests(Work.WRITE));
        add("bulk", 0, size -> new Bulk());
        add("instances", 0, size -> new Instances());
        add("memory", 0, size -> new Memory());
        add("search", 100_000, Searches::new);
        add("first-calls", 0, size -> new FirstCalls());
        add("journal", 0, size -> new Journals());
        add("many-instances", 200, Growth::ofInstances);
        add("many-objects", 1_000_000, Growth::ofObjects);
        add("many-people", 10_000, Growth::ofPeople);
        add("large-dataset", 100_000, LargeDataset::new);
        add("endurance", 5, Endurance::new);
        add("scale", 100_000, Scale::new);
        add("loads", 1_000_000, Loads::new);
        add("uploads", 200, Uploads::new);
        add("results", 1_000_000, Results::new);
        add("lineage", 100, Lineage::new);
        add("reports", 10_000, Reports::new);
    }

    private Topics() {}

    private static void add(String name, long size, LongFunction<Topic> topic) {
        ALL.put(name, new Sized(size, topic));
    }

    /** The topic of an argument. */
    static Topic of(String argument) {
        String[] parts = argument.split("=", 2);
        Sized topic = ALL.get(parts[0]);
        if (topic == null) {
            throw new IllegalArgumentException("There are: quick, " + String.join(", ", ALL.keySet()));
        }
        return topic.topic().apply(parts.length == 1 ? topic.size() : Long.parseLong(parts[1]));
    }
}
