package dev.understudy.matillion.project.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, Long> {

    Task save(Task task);

    Optional<Task> findById(long id);

    @Query("select t from Task t where t.projectId = :projectId and t.tsFinished > :now order by t.id")
    List<Task> findRunning(long projectId, Instant now);
}
