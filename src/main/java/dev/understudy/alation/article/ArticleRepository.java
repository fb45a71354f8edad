package dev.understudy.alation.article;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {

    Article save(Article article);

    /** Also finds deleted articles. */
    @Query("select a from Article a join fetch a.author where a.id = :id")
    Optional<Article> findWithAuthor(long id);
}
