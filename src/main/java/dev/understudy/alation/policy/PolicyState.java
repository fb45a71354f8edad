package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.ObjectRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is to be stored.
 *
 * @param id 0 as long as it has none
 * @param description normalised HTML
 */
record PolicyState(
        long id, String title, String description, @Nullable Long templateId, Set<Long> groupIds) {

    ObjectRef ref() {
        return new ObjectRef(BusinessPolicy.OTYPE, id);
    }

    PolicyState withId(long newId) {
        return new PolicyState(newId, title, description, templateId, groupIds);
    }

    PolicyState described(@Nullable String newTitle, @Nullable String newDescription) {
        return new PolicyState(
                id,
                newTitle == null ? title : newTitle,
                newDescription == null ? description : newDescription,
                templateId,
                groupIds);
    }

    PolicyState templated(@Nullable Long newTemplateId) {
        return new PolicyState(id, title, description, newTemplateId == null ? templateId : newTemplateId, groupIds);
    }

    PolicyState grouped(Set<Long> newGroupIds) {
        return new PolicyState(id, title, description, templateId, newGroupIds);
    }
}
