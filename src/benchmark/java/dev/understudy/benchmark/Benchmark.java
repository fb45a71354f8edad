package dev.understudy.benchmark;

import dev.understudy.benchmark.contender.Forms;
import dev.understudy.benchmark.contender.Rivals;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.topic.Topic;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures Understudy beside other servers, in one run and in turn; docs/benchmarks.md says what, and how to run it. */
public final class Benchmark {

    private static final Path DIRECTORY = Path.of("target/benchmark");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("quick"))) {
            measure(Pace.QUICK, Topics.QUICK);
        } else {
            measure(Pace.THOROUGH, arguments.length == 0 ? Topics.USUAL : List.of(arguments));
        }
    }

    private static void measure(Pace pace, List<String> named) throws Exception {
        List<Topic> topics = named.stream().map(Topics::of).toList();
        Report report = new Report(System.out, DIRECTORY);
        Forms forms = new Forms(DIRECTORY, System.getenv());
        Rivals rivals =
                new Rivals(DIRECTORY.resolve("rivals"), forms.understudy().java());
        report.note(machine());
        try (Bench bench = new Bench(pace, forms, rivals)) {
            for (Topic topic : topics) {
                topic.measure(bench, report);
            }
        }
        report.note("At the end: " + machine());
        if (!rivals.missing().isEmpty()) {
            report.note("Not there, so left out: " + String.join(", ", rivals.missing()) + ".");
        }
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %d processors, load of the last minute %.1f.",
                System.getProperty("java.version"),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}
