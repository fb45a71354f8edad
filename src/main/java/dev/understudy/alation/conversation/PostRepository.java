package dev.understudy.alation.conversation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, Long> {

    Post save(Post post);

    Optional<Post> findByIdAndConversationId(long id, long conversationId);

    void delete(Post post);
}
