package dev.understudy.benchmark.report;

import dev.understudy.benchmark.load.Sample;
import java.util.function.ToDoubleFunction;

/** In what a table says how fast something is. */
public enum Unit {
    PER_SECOND("per second", "rate", Sample::perSecond),
    MILLISECONDS("ms", "time", Sample::wallMillis),
    SECONDS("s", "time", sample -> sample.wallMillis() / 1000);

    final String heading;
    final String noun;
    final ToDoubleFunction<Sample> figure;

    Unit(String heading, String noun, ToDoubleFunction<Sample> figure) {
        this.heading = heading;
        this.noun = noun;
        this.figure = figure;
    }
}
