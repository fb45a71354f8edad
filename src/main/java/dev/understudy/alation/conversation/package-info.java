/** Conversations API: threads on objects, with posts and assignees. Open to every role; its bodies are inferred. */
@NullMarked
package dev.understudy.alation.conversation;

import org.jspecify.annotations.NullMarked;
