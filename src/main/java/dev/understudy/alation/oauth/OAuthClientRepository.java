package dev.understudy.alation.oauth;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface OAuthClientRepository extends Repository<OAuthClient, String> {

    OAuthClient save(OAuthClient client);

    void delete(OAuthClient client);

    boolean existsByName(String name);

    @EntityGraph(attributePaths = "user")
    Optional<OAuthClient> findByClientId(String clientId);

    @EntityGraph(attributePaths = "user")
    List<OAuthClient> findAllByOrderByName();
}
