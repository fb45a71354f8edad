package dev.understudy.matillion.project;

import dev.understudy.error.Malformed;
import dev.understudy.matillion.web.Names;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version as it is exported and imported: its name and all jobs that lie in it. */
record VersionDefinition(@Nullable String name, List<JobDefinition> jobs) {

    VersionDefinition {
        jobs = Objects.requireNonNullElse(jobs, List.of());
    }

    /** The name, which an import cannot do without. */
    String requiredName() {
        return Names.required(name, "name");
    }

    /** Jobs must have names, too. */
    void requireReadable() {
        requiredName();
        for (@Nullable JobDefinition job : jobs) {
            if (job == null) {
                throw new Malformed("a job is missing");
            }
            job.requiredName();
        }
    }
}
