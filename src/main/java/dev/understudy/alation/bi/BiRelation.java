package dev.understudy.alation.bi;

/**
 * What objects of one kind name of another by external ids: the place that they lie in, of which each has one at most and which is a
 * column of theirs, or any number of others that they are made from. Whoever is named shows who names it.
 */
enum BiRelation {
    FOLDER_IN_FOLDER(BiKind.FOLDER, "parent_folder", BiKind.FOLDER, true),
    REPORT_IN_FOLDER(BiKind.REPORT, "parent_folder", BiKind.FOLDER, true),
    DATASOURCE_IN_FOLDER(BiKind.DATASOURCE, "parent_folder", BiKind.FOLDER, true),
    CONNECTION_IN_FOLDER(BiKind.CONNECTION, "parent_folder", BiKind.FOLDER, true),
    COLUMN_OF_REPORT(BiKind.REPORT_COLUMN, "report", BiKind.REPORT, true),
    COLUMN_OF_DATASOURCE(BiKind.DATASOURCE_COLUMN, "datasource", BiKind.DATASOURCE, true),
    COLUMN_OF_CONNECTION(BiKind.CONNECTION_COLUMN, "connection", BiKind.CONNECTION, true),
    REPORT_FROM_REPORT(BiKind.REPORT, "parent_reports", BiKind.REPORT, false),
    REPORT_FROM_DATASOURCE(BiKind.REPORT, "parent_datasources", BiKind.DATASOURCE, false),
    DATASOURCE_FROM_CONNECTION(BiKind.DATASOURCE, "parent_connections", BiKind.CONNECTION, false),
    REPORT_COLUMN_FROM_REPORT_COLUMN(BiKind.REPORT_COLUMN, "parent_report_columns", BiKind.REPORT_COLUMN, false),
    REPORT_COLUMN_FROM_DATASOURCE_COLUMN(
            BiKind.REPORT_COLUMN, "parent_datasource_columns", BiKind.DATASOURCE_COLUMN, false),
    DATASOURCE_COLUMN_FROM_DATASOURCE_COLUMN(
            BiKind.DATASOURCE_COLUMN, "parent_datasource_columns", BiKind.DATASOURCE_COLUMN, false),
    DATASOURCE_COLUMN_FROM_CONNECTION_COLUMN(
            BiKind.DATASOURCE_COLUMN, "parent_connection_columns", BiKind.CONNECTION_COLUMN, false);

    private final BiKind from;
    private final String key;
    private final BiKind to;
    private final boolean place;

    BiRelation(BiKind from, String key, BiKind to, boolean place) {
        this.from = from;
        this.key = key;
        this.to = to;
        this.place = place;
    }

    BiKind from() {
        return from;
    }

    /** Under which clients write whom an object names. */
    String key() {
        return key;
    }

    BiKind to() {
        return to;
    }

    /** Whether it tells where an object lies; else it is a list. */
    boolean isPlace() {
        return place;
    }
}
