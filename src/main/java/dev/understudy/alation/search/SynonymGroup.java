package dev.understudy.alation.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A group of synonyms as it is listed; its terms stand apart. */
@Entity
@Immutable
@Table(name = "search_synonym_group")
public class SynonymGroup {

    @Id
    private long id;

    @SuppressWarnings("NullAway.Init")
    protected SynonymGroup() {}

    long id() {
        return id;
    }
}
