package dev.understudy.alation.core.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data source that is not deleted.
 *
 * @param dbType of its database, such as {@code postgresql}, whatever reaches it
 * @param connectorId what reaches it, if that is a connector of the Open Connector Framework; null for native and virtual ones
 * @param host as its URI names it; null where it names none
 * @param uri how it is reached, as it was given; may be empty, as may the database's user
 * @param isVirtual whether there is no database behind it: what it holds is uploaded
 * @param deployed whether it is set up completely; only then can anything be extracted
 */
public record DataSource(
        long id,
        String title,
        String dbType,
        @Nullable Long connectorId,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String dbname,
        String uri,
        String dbUsername,
        boolean isVirtual,
        boolean deployed,
        boolean suspended) {

    private static final String DOCUMENT_STORE = "generic_nosql";

    /** Those whose schemas are named after database and schema, {@code DB.SCHEMA}. */
    private static final Set<String> MULTIPART = Set.of(
            "athena",
            "awsathena",
            "azuredw",
            "azuresqldb",
            "bigquery",
            "databricksunitycatalog",
            "emrpresto",
            "netezza",
            "presto",
            "redshift",
            "sapase",
            "snowflake",
            "sqlserver",
            "starbursttrino");

    /** Whether it is reached through a connector of the Open Connector Framework. */
    public boolean isOcf() {
        return connectorId != null;
    }

    /** Whether it holds collections of documents, and no schemas and tables. */
    public boolean isDocumentStore() {
        return dbType.equals(DOCUMENT_STORE);
    }

    /** Whether names of schemas have several parts, so that a key without a level counts them otherwise. */
    public boolean isMultipart() {
        return MULTIPART.contains(dbType);
    }
}
