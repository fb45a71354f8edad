package dev.understudy.alation.conversation;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations API (row 22): the posts of a conversation, oldest first. */
@RestController
@RequestMapping("/integration/v1/conversations/{conversationId}/posts/")
@Transactional
class PostController {

    private static final Filters FILTERS = Filters.lenient();

    private final Conversations conversations;
    private final PostRepository posts;
    private final EntityLists lists;
    private final Clock clock;

    PostController(Conversations conversations, PostRepository posts, EntityLists lists, Clock clock) {
        this.conversations = conversations;
        this.posts = posts;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    @ReadOnly
    Listing<PostPayload> list(@PathVariable long conversationId, ListRequest request, Caller caller) {
        long id = conversations.get(conversationId, caller).id();
        return lists.find(Post.class, FILTERS, request, all -> all.and("e.conversation_id = ?", id))
                .map(PostPayload::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostPayload create(@PathVariable long conversationId, @Body Sent<PostInput> sent, Caller caller) {
        Conversation conversation = conversations.get(conversationId, caller);
        conversation.touch(clock.instant());
        String body = RichText.normalised(sent.read().body());
        return PostPayload.of(
                posts.save(new Post(conversation.id(), body, conversations.person(caller), clock.instant())));
    }

    @GetMapping("{postId}/")
    @ReadOnly
    PostPayload show(@PathVariable long conversationId, @PathVariable long postId, Caller caller) {
        return PostPayload.of(found(conversationId, postId, caller));
    }

    @PatchMapping("{postId}/")
    PostPayload update(
            @PathVariable long conversationId, @PathVariable long postId, @Body Sent<PostInput> sent, Caller caller) {
        Post post = found(conversationId, postId, caller);
        Conversations.requireAuthor(post.author(), caller);
        post.revise(RichText.normalised(sent.read().body()), clock.instant());
        return PostPayload.of(post);
    }

    @DeleteMapping("{postId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long conversationId, @PathVariable long postId, Caller caller) {
        Post post = found(conversationId, postId, caller);
        Conversations.requireAuthor(post.author(), caller);
        posts.delete(post);
    }

    private Post found(long conversationId, long postId, Caller caller) {
        Conversation conversation = conversations.get(conversationId, caller);
        return posts.findByIdAndConversationId(postId, conversation.id()).orElseThrow(NotFound::new);
    }
}
