package dev.understudy.alation.core.otype;

/** What objects of a type can do: a column of {@code otypes.tsv} each, under the same name in lower case. */
public enum Capability {

    /** The OTypes API names the type. */
    LISTED,

    /** Search finds it. In the table {@code Y}, or the word that search has for the type. */
    SEARCHED,

    /** It lies in several others at once, so search has no one way down to it to show. */
    MANY_PARENTS,

    /** It can be tagged. */
    TAGGED,

    /** Of those that can be tagged: only by admins. */
    TAGGED_BY_ADMINS,

    /** It can be endorsed, warned of and deprecated. */
    FLAGGED,

    /** The Custom Field Values API gives it values. */
    VALUED,

    /**
     * It lies in a data source: its title and description are changed through Relational Integration only, and uploads of mixed
     * keys mean it.
     */
    RELATIONAL,

    /** Upload Logical Metadata takes it by its key. */
    UPLOADED,

    /** It is found by custom fields through the data dictionary. */
    DICTIONARY,

    /** Visual configs lay out its page. */
    LAID_OUT,

    /** Of those that can be laid out: a visual config makes the template of its name. */
    TEMPLATED,

    /** Domains have it as a member. */
    IN_DOMAINS,

    /** Domains have it as a member with all that lies below it. */
    RECURSIVE,

    /** Object sets may name it. */
    REFERENCED,

    /** It may be an article's child. */
    IN_ARTICLES,

    /** It has an access list, though perhaps one that a feature flag keeps switched off. */
    ACCESS_LISTED
}
