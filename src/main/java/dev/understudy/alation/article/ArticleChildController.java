package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Children of articles one by one (beyond the table): the only way to take one out again. */
@RestController
@RequestMapping("/api/v1/article/{articleId}/children/")
@Transactional
class ArticleChildController {

    private final ArticlePrivacy privacy;
    private final ArticleRules rules;
    private final Containment containment;
    private final ArticlePayloads payloads;
    private final ObjectIndex objects;

    ArticleChildController(
            ArticlePrivacy privacy,
            ArticleRules rules,
            Containment containment,
            ArticlePayloads payloads,
            ObjectIndex objects) {
        this.privacy = privacy;
        this.rules = rules;
        this.containment = containment;
        this.payloads = payloads;
        this.objects = objects;
    }

    /** Answers with the article. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticlePayload add(@PathVariable long articleId, @Body Sent<ArticleInput.Child> sent, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        Article found = privacy.find(articleId, seen);
        ArticleInput.Child child = sent.read();
        rules.check(child, found, seen);
        containment.add(found.ref(), List.of(child.ref()));
        return payloads.of(found, seen);
    }

    /** @param child type and id, such as {@code table=3} */
    @DeleteMapping("{child}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long articleId, @PathVariable String child, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        ObjectRef parent = privacy.find(articleId, seen).ref();
        ObjectRef named = ArticleInput.Child.named(child).ref();
        if (seen.hides(named) || !containment.remove(parent, named)) {
            throw new NotFound();
        }
    }
}
