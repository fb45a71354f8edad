package dev.understudy.alation.otype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.LongLists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OTypes API. */
@ApiTest
class OtypeApiTest {

    /** All that clients and pages name; the last two only the table of the tests. */
    private static final List<String> OTYPES = List.of("""
            api_resource api_resource_field api_resource_folder article attribute attribute_value bi_connection
            bi_connection_column bi_datasource bi_datasource_column bi_dimension bi_folder bi_measure bi_report
            bi_report_column bi_server business_policy catalog_set data dataflow directory doc_schema docstore_collection
            docstore_folder domain dynamic_set_property execution_event execution_result file filesystem function glossary
            glossary_term glossary_v3 group groupprofile policy_group procedure propagated_catalog_set query
            query_or_statement report_collection report_datasource report_object report_source schema table
            tableau_datasource tableau_server tableau_sheet tableau_site tableau_workbook tag thread user userprofile value
            notebook workbook_page""".split("\\s+"));

    @ParameterizedTest
    @ValueSource(
            strings = {"/integration/v1/otypes/", "/integration/v1/otype/", "/integration/v1/otype?limit=1000&skip=0"})
    void bothPathsAnswerTheWholeListInOrder(String url, Client client) {
        List<String> names = client.as(Role.VIEWER)
                .get(url)
                .then()
                .statusCode(200)
                .header("X-Next-Page", nullValue())
                .body("[0].size()", is(1))
                .extract()
                .jsonPath()
                .getList("name", String.class);

        assertThat(names).isSorted().doesNotHaveDuplicates();
        LongLists.assertKept(names, OTYPES, "OTYPES of this test");
    }

    @Test
    void otherVerbsAreNotOffered(Client client) {
        client.json(Role.SERVER_ADMIN, "{}")
                .post("/integration/v1/otypes/")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Accept-Patch", nullValue())
                .body("code", is("405000"));
    }
}
