package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.job.Job;
import dev.understudy.web.TriedAgain;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the jobs of uploads, each in a transaction of its own: its lines are committed by then, so nobody must be told to send them again. */
@Component
public class UploadJobs {

    /** @param job records it, several times if others record theirs at the same moment */
    @TriedAgain
    @Transactional
    public Job record(Supplier<Job> job) {
        return job.get();
    }
}
