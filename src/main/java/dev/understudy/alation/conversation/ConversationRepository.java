package dev.understudy.alation.conversation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ConversationRepository extends Repository<Conversation, Long> {

    Conversation save(Conversation conversation);

    Optional<Conversation> findById(long id);

    void delete(Conversation conversation);
}
