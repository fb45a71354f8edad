package dev.understudy.alation.core.source;

import org.jspecify.annotations.Nullable;

/**
 * What reads databases of a kind, by the Open Connector Framework. Its components are the columns in which it is stored.
 *
 * @param usesAgent whether it lives on an agent in the customer's network
 * @param agentId the agent on which it lives, which may be gone
 */
public record Connector(
        long id,
        String name,
        boolean usesAgent,
        String version,
        Category category,
        @Nullable Long agentId) {

    /** What connectors reach. */
    public enum Category {
        /** Databases, which data sources are. */
        RDBMS,
        BI,
        FILE_SYSTEM
    }
}
