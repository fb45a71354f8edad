package dev.understudy.instance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.instance.copy.Content;
import dev.understudy.testing.ApiTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Which sections an export writes. */
@ApiTest
class ExportedSectionsTest {

    /** What stands in {@code rows} as yet; the documentation says so, too. The list may only get shorter. */
    private static final Stream<String> AS_ROWS = Stream.of(
            "agents",
            "api_resources",
            "bi_objects",
            "bi_permissions",
            "bi_report_images",
            "bi_servers",
            "connectors",
            "cross_system_lineage",
            "data_dictionary_tasks",
            "data_quality_values",
            "document_stores",
            "file_systems",
            "files",
            "lineage",
            "oauth_apps",
            "oauth_clients",
            "objects",
            "queries",
            "query_executions",
            "query_schedules",
            "rows",
            "scim_accounts",
            "scim_tokens",
            "simulated_databases",
            "tokens",
            "visual_configs",
            "workflow_requests",
            "workflows");

    @Test
    void allOthersAreWrittenByTheirOwn(ApplicationContext server) {
        Stream<String> unwritten = server.getBeansOfType(DatasetSection.class).values().stream()
                .filter(section -> !writes(section))
                .map(DatasetSection::name);

        assertThat(unwritten).containsExactlyInAnyOrderElementsOf(AS_ROWS.toList());
    }

    private static boolean writes(DatasetSection<?> section) {
        try {
            return section.getClass().getMethod("entries", Content.class).getDeclaringClass() != DatasetSection.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
