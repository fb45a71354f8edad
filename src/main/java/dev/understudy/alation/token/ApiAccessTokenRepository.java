package dev.understudy.alation.token;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiAccessTokenRepository extends Repository<ApiAccessToken, Long> {

    ApiAccessToken save(ApiAccessToken token);

    Optional<ApiAccessToken> findByDigestAndUserId(String digest, long userId);

    @Modifying
    @Query("update ApiAccessToken t set t.revoked = true where t.refreshTokenId = :refreshToken and t.revoked = false")
    void revokeMadeWith(long refreshToken);

    boolean existsByUserIdAndRefreshTokenIdIsNullAndRevokedFalse(long userId);

    @Modifying
    @Query("update ApiAccessToken t set t.revoked = true where t.userId = :userId and t.refreshTokenId is null")
    void revokeLegacy(long userId);
}
