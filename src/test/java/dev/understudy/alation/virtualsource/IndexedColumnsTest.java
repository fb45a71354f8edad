package dev.understudy.alation.virtualsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.upload.SeenIds;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What uploads tell of indexes, where columns keep it; on the default instance, and undone. */
@ApiTest
class IndexedColumnsTest {

    private static final DataSource SOURCE =
            new DataSource(3, "Reporting views", "postgresql", null, null, null, null, "", "", true, true, false);

    private static ChunkReport upload(ApplicationContext server, String lines) {
        MetadataLineReader reader = new MetadataLineReader(SOURCE);
        List<MetadataLine> read = new ArrayList<>();
        lines.lines()
                .forEach(line ->
                        read.add(reader.read(read.size(), JsonMapper.shared().readTree(line))));
        ChunkReport report = server.getBean(MetadataChunks.class).carryOut(read, false, everything(server));
        assertThat(report.refusals().told()).isEmpty();
        return report;
    }

    private static ObjectView everything(ApplicationContext server) {
        return server.getBean(ObjectIndex.class).forTheSystem();
    }

    private static ColumnFacts facts(ApplicationContext server, String key) {
        ObjectKey column = ObjectKey.read(key, KeyForm.COLUMN).orElseThrow();
        return server.getBean(RelationalObjects.class).columns().byKeys(List.of(column)).values().stream()
                .map(ColumnState::facts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsTellWhichIndexesAreOverThem(ApplicationContext server) {
        server.getBean(Instances.class).inDefault(() -> {
            server.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                indexesComeChangeAndGo(server);
            });
            return true;
        });
    }

    private static void indexesComeChangeAndGo(ApplicationContext server) {
        upload(server, """
                {"key": "3.HR.STAFF"}
                {"key": "3.HR.STAFF.ID", "column_type": "int"}
                {"key": "3.HR.PAY"}
                {"key": "3.HR.PAY.ID", "column_type": "int"}
                {"key": "3.HR.PAY.STAFF", "column_type": "int"}
                {"key": "3.HR.PAY.PK", "index_type": "PRIMARY", "column_names": ["id", "staff"]}
                {"key": "3.HR.PAY.FK", "index_type": "OTHER", "column_names": ["STAFF"], "is_foreign_key": true, "foreign_key_table_name": "3.hr.STAFF", "foreign_key_column_names": ["ID"]}
                {"key": "3.HR.PAY.IX", "index_type": "SECONDARY", "column_names": ["ID"], "data_structure": "BTREE"}""");
        assertThat(facts(server, "3.HR.PAY.ID").isPrimaryKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.ID").isOtherIndex()).isTrue();
        assertThat(facts(server, "3.HR.PAY.ID").isForeignKey()).isFalse();
        assertThat(facts(server, "3.HR.PAY.STAFF").isPrimaryKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.STAFF").isForeignKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.STAFF").referencedColumnId()).isEqualTo("3.hr.STAFF.ID");

        ChunkReport report = upload(server, """
                {"key": "3.HR.PAY.PK", "index_type": "PARTITIONED_PRIMARY", "column_names": ["STAFF"]}
                {"key": "3.HR.PAY.FK", "index_type": "OTHER", "index_type_detail": "told again"}
                {"key": "3.HR.PAY.STAFF", "column_type": "bigint"}""");
        assertThat(facts(server, "3.HR.PAY.ID").isPrimaryKey()).isFalse();
        assertThat(facts(server, "3.HR.PAY.STAFF").isPrimaryKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.STAFF").isForeignKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.STAFF").columnType()).isEqualTo("bigint");

        SeenIds seen = new SeenIds();
        seen.addAll(report.indexes().subList(0, 1));
        long next = server.getBean(LeftIndexes.class).deletePage(3, seen, everything(server), Long.MAX_VALUE);
        assertThat(server.getBean(LeftIndexes.class).deletePage(3, seen, everything(server), next))
                .isZero();
        assertThat(facts(server, "3.HR.PAY.ID").isOtherIndex()).isFalse();
        assertThat(facts(server, "3.HR.PAY.STAFF").isPrimaryKey()).isTrue();
        assertThat(facts(server, "3.HR.PAY.STAFF").isForeignKey()).isFalse();
        assertThat(facts(server, "3.HR.PAY.STAFF").referencedColumnId()).isNull();
    }
}
