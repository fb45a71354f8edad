package dev.understudy.alation.conversation;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client may change of a conversation; what is left out stays. */
@AlationJson
record ConversationChanges(
        @Nullable @Size(max = 1000) String title,
        @Nullable @Size(max = 90_000) String body,
        @Nullable Boolean resolved) {}
