package dev.understudy.alation.core.job;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JobRepository extends Repository<Job, Long> {

    Job save(Job job);

    Optional<Job> findById(long id);

    Optional<Job> findByName(String name);

    /** Counts a question for a job that waits for some; 0 if it waits for none any more. */
    @Modifying
    @Query("update Job j set j.pollsLeft = j.pollsLeft - 1 where j.id = :id and j.pollsLeft > 0")
    int poll(long id);

    @Modifying
    @Query("update Job j set j.pollsLeft = 0 where j.slowedBy = :dataSourceId and j.pollsLeft > 0")
    void endPolls(long dataSourceId);
}
