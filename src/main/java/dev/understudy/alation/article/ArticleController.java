package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.web.ReadOnly;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles API (rows 15 to 20). */
@RestController
@RequestMapping("/integration/v1/article/")
@Transactional
class ArticleController {

    private static final Filters FILTERS = ArticleFilters.ALL;

    private final ArticlePrivacy privacy;
    private final ArticleRules rules;
    private final ArticleWrites writes;
    private final ArticlePayloads payloads;
    private final ObjectIndex objects;
    private final ArticleRows articles;

    ArticleController(
            ArticlePrivacy privacy,
            ArticleRules rules,
            ArticleWrites writes,
            ArticlePayloads payloads,
            ObjectIndex objects,
            ArticleRows articles) {
        this.privacy = privacy;
        this.rules = rules;
        this.writes = writes;
        this.payloads = payloads;
        this.objects = objects;
        this.articles = articles;
    }

    /** Titles need not be unique. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticlePayload create(@Body ArticleInput fields, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        rules.check(fields, null, seen);
        return payloads.asWritten(writes.create(fields, caller.userId()), seen);
    }

    /** Deleted articles and those private to others are as good as absent. */
    @GetMapping("{articleId}/")
    @ReadOnly
    ArticlePayload show(@PathVariable long articleId, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payloads.of(privacy.find(articleId, seen), seen);
    }

    @GetMapping
    @ReadOnly
    Listing<ArticlePayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return articles.list(FILTERS, request, seen).mapAll(page -> payloads.page(page, seen));
    }

    /** Title and body are required; children are added to those there are. */
    @PutMapping("{articleId}/")
    ArticlePayload update(@PathVariable long articleId, @Body Sent<ArticleInput> sent, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Article article = privacy.find(articleId, seen);
        ArticleInput fields = sent.read();
        rules.check(fields, article, seen);
        return payloads.asWritten(writes.update(article, fields, caller.userId()), seen);
    }

    /** Hides the article; its children stay, its parents no longer show it. */
    @DeleteMapping("{articleId}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long articleId, Caller caller) {
        writes.delete(privacy.find(articleId, objects.seenBy(caller)));
    }

    /** Brings a deleted article back as it was; one that is not deleted is answered unchanged. */
    @PostMapping("{articleId}/resurrect/")
    ArticlePayload resurrect(@PathVariable long articleId, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Article found = privacy.findDeletedToo(articleId, seen);
        writes.resurrect(found);
        return payloads.of(found, seen);
    }
}
