package dev.understudy.alation.datasource;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.source.Connector;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Texts;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The types of databases, as native data sources name them. */
@Component
class DbTypes {

    static final String CUSTOM = "customdb";

    /** In characters; names of connectors may be longer. */
    static final int LONGEST = 60;

    /** What sources that are reached through connectors call their type on the wire. */
    static final String OCF = "ocf";

    /** Those that need the name of a database beside host and port; Oracle's is the service. */
    private static final Set<String> WITH_DBNAME = Set.of("oracle", "postgresql", "redshift");

    /** Those certified, and two for what the product does not know. */
    private static final Set<String> KNOWN = Set.of(
            CUSTOM, "generic_nosql", "mysql", "oracle", "postgresql", "redshift", "snowflake", "sqlserver", "teradata");

    private final boolean any;

    DbTypes(DataSourceProperties properties) {
        this.any = properties.anyDbtype();
    }

    /** The type in lower case, or the refusal of the field. */
    String known(String field, String given) {
        String type = given.toLowerCase(Locale.ROOT);
        if (!any && !KNOWN.contains(type)) {
            throw InvalidFields.of(field, FieldErrors.unknownChoice(given));
        }
        return type;
    }

    static boolean needsDbname(String type) {
        return WITH_DBNAME.contains(type);
    }

    /** The type of the databases that a connector is for, which is its name without what all are called, or the beginning of that. */
    static String of(Connector connector) {
        String type = connector
                .name()
                .toLowerCase(Locale.ROOT)
                .replace("ocf connector", "")
                .replaceAll("[^a-z0-9]", "");
        return Texts.beginning(type, LONGEST);
    }
}
