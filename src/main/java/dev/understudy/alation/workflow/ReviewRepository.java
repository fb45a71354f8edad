package dev.understudy.alation.workflow;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, Long> {

    Review save(Review review);

    @Query("select r from Review r join fetch r.reviewer where r.stepExecutionId in :stepExecutionIds order by r.id")
    List<Review> findOf(Collection<Long> stepExecutionIds);
}
