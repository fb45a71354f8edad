package dev.understudy.alation.bi;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The kinds of objects in BI servers that have external ids. What one names of another is a {@link BiRelation}. */
enum BiKind {
    FOLDER("bi_folder", "BIFolder", BiFolderItem.class),
    REPORT("bi_report", "BIReport", BiReportItem.class),
    REPORT_COLUMN("bi_report_column", "BIReportColumn", BiReportColumnItem.class),
    DATASOURCE("bi_datasource", "BIDatasource", BiDatasourceItem.class),
    DATASOURCE_COLUMN(
            "bi_datasource_column",
            "BIDatasourceColumn",
            BiDatasourceColumnItem.class,
            "derived_datasource_columns",
            "derived_report_columns"),
    CONNECTION("bi_connection", "BIConnection", BiConnectionItem.class),
    CONNECTION_COLUMN(
            "bi_connection_column", "BIConnectionColumn", BiConnectionColumnItem.class, "derived_datasource_columns"),
    USER("bi_user", "BIUser", BiUserItem.class, "user_id");

    private final String otype;
    private final String noun;
    private final Class<? extends BiItem> itemType;
    private final Set<String> computed;

    /** @param computed of kinds of which no source tells the keys: what answers show besides those that clients write */
    BiKind(String otype, String noun, Class<? extends BiItem> itemType, String... computed) {
        this.otype = otype;
        this.noun = noun;
        this.itemType = itemType;
        this.computed = Set.of(computed);
    }

    /** The type of the objects, whose name their table has, too. */
    String otype() {
        return otype;
    }

    /** What jobs call one. */
    String noun() {
        return noun;
    }

    Class<? extends BiItem> itemType() {
        return itemType;
    }

    /** Whether keys that we do not know are kept and shown: where no source tells which there are. */
    boolean keepsUnknown() {
        return !computed.isEmpty();
    }

    /** Whether a key that we do not know is kept and shown. */
    boolean keeps(String unknownKey) {
        return keepsUnknown() && !unknownKey.equals("id") && !computed.contains(unknownKey);
    }

    /** Under which lineage and uploads find an object. */
    String key(BiObject object) {
        return object.serverId() + "." + otype + "." + object.externalId();
    }

    /** What its objects name. */
    List<BiRelation> naming() {
        return Arrays.stream(BiRelation.values())
                .filter(relation -> relation.from() == this)
                .toList();
    }

    /** What names its objects. */
    List<BiRelation> named() {
        return Arrays.stream(BiRelation.values())
                .filter(relation -> relation.to() == this)
                .toList();
    }
}
