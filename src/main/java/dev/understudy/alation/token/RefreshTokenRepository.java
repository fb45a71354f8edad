package dev.understudy.alation.token;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RefreshTokenRepository extends Repository<RefreshToken, Long> {

    RefreshToken save(RefreshToken token);

    Optional<RefreshToken> findByDigestAndUserId(String digest, long userId);
}
