package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. Users and permissions are nothing to look at there, but deleted with the rest. */
@Configuration(proxyBeanMethods = false)
class BiKinds {

    static final String PERMISSION = "bi_permission";

    @Bean
    ObjectStore<BiServerState> biServers(ObjectStores stores) {
        return stores.of(ObjectKind.of(BiServerState.class, Otypes.BI_SERVER, "bi_server", "/bi/v2/server/{id}/")
                .keyedBy(server -> String.valueOf(server.id())));
    }

    @Bean
    ObjectStore<BiObject> biFolders(ObjectStores stores) {
        return stores.of(
                placed(BiKind.FOLDER, ObjectKind.of(BiObject.class, "bi_folder", "bi_folder", "/bi/v2/folder/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biReports(ObjectStores stores) {
        return stores.of(
                placed(BiKind.REPORT, ObjectKind.of(BiObject.class, "bi_report", "bi_report", "/bi/v2/report/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biReportColumns(ObjectStores stores) {
        return stores.of(placed(
                BiKind.REPORT_COLUMN,
                ObjectKind.of(BiObject.class, "bi_report_column", "bi_report_column", "/bi/v2/report_column/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biDatasources(ObjectStores stores) {
        return stores.of(placed(
                BiKind.DATASOURCE,
                ObjectKind.of(BiObject.class, "bi_datasource", "bi_datasource", "/bi/v2/datasource/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biDatasourceColumns(ObjectStores stores) {
        return stores.of(placed(
                BiKind.DATASOURCE_COLUMN,
                ObjectKind.of(
                        BiObject.class,
                        "bi_datasource_column",
                        "bi_datasource_column",
                        "/bi/v2/datasource_column/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biConnections(ObjectStores stores) {
        return stores.of(placed(
                BiKind.CONNECTION,
                ObjectKind.of(BiObject.class, "bi_connection", "bi_connection", "/bi/v2/connection/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biConnectionColumns(ObjectStores stores) {
        return stores.of(placed(
                BiKind.CONNECTION_COLUMN,
                ObjectKind.of(
                        BiObject.class,
                        "bi_connection_column",
                        "bi_connection_column",
                        "/bi/v2/connection_column/{id}/")));
    }

    @Bean
    ObjectStore<BiObject> biUsers(ObjectStores stores) {
        return stores.of(placed(BiKind.USER, ObjectKind.of(BiObject.class, "bi_user", "bi_user", "/bi/v2/user/{id}/")));
    }

    @Bean
    ObjectStore<BiPermissionState> biPermissions(ObjectStores stores) {
        return stores.of(ObjectKind.of(BiPermissionState.class, PERMISSION, "bi_permission", "/bi/v2/permission/{id}/")
                .belongsTo("serverId", Otypes.BI_SERVER)
                .belongsTo("userId", BiKind.USER.otype())
                .belongsTo("folderId", BiKind.FOLDER.otype())
                .belongsTo("reportId", BiKind.REPORT.otype())
                .belongsTo("datasourceId", BiKind.DATASOURCE.otype()));
    }

    /** Columns go with what they are columns of; what lies in a folder stays when that is deleted. */
    private static ObjectKind<BiObject> placed(BiKind kind, ObjectKind<BiObject> objects) {
        ObjectKind<BiObject> keyed = objects.keyed(kind::key, BiObject::name);
        kind.naming().stream().filter(BiRelation::isPlace).forEach(place -> {
            if (place.to() == BiKind.FOLDER) {
                keyed.mayLieIn("parentId", place.to().otype());
            } else {
                keyed.liesIn("parentId", place.to().otype());
            }
        });
        return keyed.belongsTo("serverId", Otypes.BI_SERVER);
    }
}
