package dev.understudy.alation.core.source;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the extraction of a data source's metadata has come, and how it is set up.
 *
 * @param running whether a job of it is still seen to run
 * @param latestTime when the latest one ended; null if there was none
 * @param allSchemas the schemas that its database was last found to have
 * @param limitSchemas of these the only ones to extract; none for all
 * @param removeFilteredSchemas whether what is not extracted any more leaves the catalog
 * @param cron when it is done by itself, in the form of crontab; may be empty
 */
public record Extraction(
        boolean running,
        @Nullable Instant latestTime,
        boolean latestSuccessful,
        List<String> allSchemas,
        List<String> limitSchemas,
        List<String> excludeSchemas,
        boolean removeFilteredSchemas,
        String cron,
        boolean autoDisabled) {

    /** Of a data source of which nothing was ever extracted or set up. */
    public static final Extraction NONE =
            new Extraction(false, null, false, List.of(), List.of(), List.of(), false, "", false);

    /** The names of all schemas that it tells of. */
    public List<String> named() {
        return Stream.of(allSchemas, limitSchemas, excludeSchemas)
                .flatMap(List::stream)
                .toList();
    }

    /** The same, telling of those schemas only whose names pass. */
    public Extraction telling(Predicate<String> passes) {
        return new Extraction(
                running,
                latestTime,
                latestSuccessful,
                allSchemas.stream().filter(passes).toList(),
                limitSchemas.stream().filter(passes).toList(),
                excludeSchemas.stream().filter(passes).toList(),
                removeFilteredSchemas,
                cron,
                autoDisabled);
    }
}
