package dev.understudy.alation.oauth;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<Grant, String> {

    Grant save(Grant grant);

    void delete(Grant grant);

    @EntityGraph(attributePaths = "user")
    Optional<Grant> findByCodeDigest(String digest);

    @EntityGraph(attributePaths = "user")
    Optional<Grant> findByAccessDigest(String digest);

    @EntityGraph(attributePaths = "user")
    Optional<Grant> findByRefreshDigest(String digest);

    /** Refresh tokens outlive access tokens. */
    @Modifying
    @Query("delete from Grant g where g.user.id = :userId and coalesce(g.refreshExpiresAt, g.codeExpiresAt) <= :now")
    void deleteOver(long userId, Instant now);
}
