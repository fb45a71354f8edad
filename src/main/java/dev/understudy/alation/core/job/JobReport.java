package dev.understudy.alation.core.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has to tell at its end.
 *
 * @param result the producer's contract; null where there is none
 * @param errors of items that could not be done
 */
public record JobReport(Job.Outcome outcome, @Nullable Object result, List<?> errors) {}
