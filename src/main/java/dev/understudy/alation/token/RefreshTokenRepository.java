package dev.understudy.alation.token;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RefreshTokenRepository extends Repository<RefreshToken, Long> {

    RefreshToken save(RefreshToken token);

    Optional<RefreshToken> findByDigestAndUserId(String digest, long userId);

    /** Holds the token until the transaction ends: nothing is made with it while what it has made is revoked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from RefreshToken t where t.digest = :digest and t.userId = :userId")
    Optional<RefreshToken> findAndHold(String digest, long userId);
}
