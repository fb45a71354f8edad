package dev.understudy.alation.article;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.error.NotFound;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see an article: a private one its author, its editors and those who see everything. For others there is none. */
@Component
class ArticlePrivacy {

    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final ObjectEntries entries;

    ArticlePrivacy(ArticleRepository articles, ArticleLinks links, ObjectEntries entries) {
        this.articles = articles;
        this.links = links;
        this.entries = entries;
    }

    Article find(long articleId, Caller caller) {
        Article article = findDeletedToo(articleId, caller);
        if (article.isDeleted()) {
            throw new NotFound();
        }
        return article;
    }

    Article findDeletedToo(long articleId, Caller caller) {
        return articles.findById(articleId)
                .filter(article -> maySee(article, caller))
                .orElseThrow(NotFound::new);
    }

    /** Tells the index, by which all other families know. */
    void announce(Article article) {
        entries.restrict(article.ref(), article.isPrivate() ? readers(article) : null);
    }

    private boolean maySee(Article article, Caller caller) {
        return !article.isPrivate()
                || caller.seesEverything()
                || readers(article).contains(new ObjectRef(People.USER, caller.userId()));
    }

    private Set<ObjectRef> readers(Article article) {
        Set<ObjectRef> readers = new HashSet<>(links.editors(article.id()));
        readers.add(new ObjectRef(People.USER, article.author().id()));
        return readers;
    }
}
