package dev.understudy.alation.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {

    /** Also finds deleted articles. */
    Optional<Article> findById(long id);

    List<Article> findByIdIn(Collection<Long> ids);
}
