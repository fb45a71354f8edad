package dev.understudy.alation.conversation;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes of a new conversation. */
@AlationJson
record ConversationInput(
        @NotBlank @Size(max = 1000) String title,
        @NotBlank @Size(max = 90_000) String body,
        @NotNull Subject subject,
        @Nullable List<AssigneeInput> assignees) {

    /** The object that the conversation is about. */
    @AlationJson
    record Subject(@NotBlank String otype, @NotNull Long oid) {}
}
