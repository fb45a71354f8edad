package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.report.Report;

/** Something that is measured. */
public interface Topic {

    void measure(Bench bench, Report report) throws Exception;
}
