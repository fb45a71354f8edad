package dev.understudy.trouble;

import dev.understudy.instance.Told;
import java.util.List;

/** The rules for jobs that an instance was told, in their order: the first that fits counts. */
@Told("jobs")
record JobRules(List<Entry> all) {

    /** A rule and the id by which its uses are counted. */
    record Entry(long id, JobRule rule) {}
}
