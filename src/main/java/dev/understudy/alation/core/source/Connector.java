package dev.understudy.alation.core.source;

import org.jspecify.annotations.Nullable;

/**
 * What reads databases of a kind, by the Open Connector Framework. Its components are the columns in which it is stored.
 *
 * @param usesAgent whether it lives on an agent in the customer's network
 * @param category {@code RDBMS}, {@code BI} or {@code FILE_SYSTEM}
 * @param agentId the agent on which it lives, which may be gone
 */
public record Connector(
        long id,
        String name,
        boolean usesAgent,
        String version,
        String category,
        @Nullable Long agentId) {

    /** For the databases that data sources are. */
    public static final String RDBMS = "RDBMS";
}
