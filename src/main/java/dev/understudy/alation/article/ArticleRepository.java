package dev.understudy.alation.article;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {

    Article save(Article article);

    /** Also finds deleted articles. */
    Optional<Article> findById(long id);
}
