package dev.understudy.alation.article;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.NotFound;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see an article: a private one its author, its editors and those who see everything. For others there is none. */
@Component
class ArticlePrivacy {

    private final ArticleRows articles;
    private final ArticleLinks links;
    private final ObjectEntries entries;

    ArticlePrivacy(ArticleRows articles, ArticleLinks links, ObjectEntries entries) {
        this.articles = articles;
        this.links = links;
        this.entries = entries;
    }

    Article find(long articleId, ObjectView seen) {
        Article found = findDeletedToo(articleId, seen);
        if (found.deleted()) {
            throw new NotFound();
        }
        return found;
    }

    Article findDeletedToo(long articleId, ObjectView seen) {
        return articles.find(articleId, seen).orElseThrow(NotFound::new);
    }

    /** Tells the index, by which everybody knows, this family too. */
    void announce(Article article) {
        entries.restrict(article.ref(), article.isPrivate() ? readers(article) : null);
    }

    private Set<ObjectRef> readers(Article article) {
        Set<ObjectRef> readers = new HashSet<>(links.editors(article.id()));
        readers.add(new ObjectRef(People.USER, article.authorId()));
        return readers;
    }
}
