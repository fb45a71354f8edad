package dev.understudy.alation.core.job;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface JobRepository extends Repository<Job, Long> {

    Job save(Job job);

    Optional<Job> findById(long id);

    Optional<Job> findByName(String name);
}
