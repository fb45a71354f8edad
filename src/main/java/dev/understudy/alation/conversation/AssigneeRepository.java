package dev.understudy.alation.conversation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface AssigneeRepository extends Repository<Assignee, Long> {

    List<Assignee> findByConversationIdInOrderById(Collection<Long> conversationIds);

    void delete(Assignee assignee);
}
