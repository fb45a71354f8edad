package dev.understudy.alation.agent;

import dev.understudy.error.NotFound;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgentRepository extends Repository<Agent, Long> {

    Agent save(Agent agent);

    Optional<Agent> findById(long id);

    Optional<Agent> findByName(String name);

    void delete(Agent agent);

    default Agent get(long id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
