package dev.understudy.alation.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of new BI servers. Clients know the answer by these very keys.
 *
 * @param status in words
 * @param count how many have been made
 * @param errors what is wrong with each of them, null for nothing
 * @param serverIds the ids of those made
 */
record BiServersMade(
        @JsonProperty("Status") String status,
        @JsonProperty("Count") int count,
        @JsonProperty("Errors") List<@Nullable String> errors,
        @JsonProperty("Server IDs") List<Long> serverIds) {

    static BiServersMade of(List<Long> ids, List<@Nullable String> errors) {
        return new BiServersMade("Success: Created " + ids.size() + " servers.", ids.size(), errors, ids);
    }
}
