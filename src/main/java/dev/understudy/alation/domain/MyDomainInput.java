package dev.understudy.alation.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose domain it is to be. A list that is left out stays, an empty one clears. No page shows these bodies, so each key is
 * taken in two spellings.
 */
@AlationJson
record MyDomainInput(
        @Nullable Long domainId,
        @Nullable Long id,
        @Nullable List<Long> users,
        @JsonProperty("user_ids") @Nullable List<Long> userIds,
        @Nullable List<Long> groups,
        @JsonProperty("group_ids") @Nullable List<Long> groupIds) {

    @Nullable
    Long domain() {
        return domainId == null ? id : domainId;
    }

    @Nullable
    List<Long> allUsers() {
        return users == null ? userIds : users;
    }

    @Nullable
    List<Long> allGroups() {
        return groups == null ? groupIds : groups;
    }
}
