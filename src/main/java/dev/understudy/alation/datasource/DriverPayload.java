package dev.understudy.alation.datasource;

import dev.understudy.alation.core.web.AlationJson;
import org.jspecify.annotations.Nullable;

/** Settings of drivers that are built in, for Hive and AWS above all. Nothing here changes any of it; clients look for the keys. */
@AlationJson
record DriverPayload(
        @Nullable String jdbcDriver,
        @Nullable Integer hiveLogsSourceType,
        @Nullable String hiveLogsSource,
        @Nullable String hiveTezLogsSource,
        @Nullable String metastoreUri,
        @Nullable Integer metastoreType,
        boolean hasMetastoreUri,
        boolean isHive,
        boolean isPrestoHive,
        boolean hasHdfsBasedQli,
        boolean hasAwsS3BasedQli,
        boolean hasAwsGlueMetastore,
        @Nullable String webhdfsServer,
        @Nullable Integer webhdfsPort,
        @Nullable String webhdfsUsername,
        @Nullable Integer qliHiveConnectionSource,
        @Nullable String qliAwsRegion,
        @Nullable String qliAwsAccessKeyId,
        @Nullable String awsRegion,
        @Nullable String awsAccessKeyId) {

    private static final int WEBHDFS_PORT = 50_070;

    /** Of sources that a built-in driver reaches. */
    static final DriverPayload NATIVE = of(0, WEBHDFS_PORT, "");

    /** Of those that a connector reaches. */
    static final DriverPayload NONE = of(null, null, null);

    private static DriverPayload of(@Nullable Integer kind, @Nullable Integer port, @Nullable String text) {
        return new DriverPayload(
                null, kind, null, null, null, kind, false, false, false, false, false, false, null, port, text, kind,
                text, text, null, null);
    }
}
