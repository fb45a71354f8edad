package dev.understudy.alation.core.object;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A line in {@code otypes.tsv} is all that a type needs: that of {@code notebook} stands in the resources of the tests only. */
@ApiTest
class OtypeLineApiTest {

    @Test
    void aLineMakesObjectsTaggableFlaggableUploadableAndFound(Client client) {
        client.fixtures("objects: [{otype: notebook, id: 70, title: Churn by week}]");

        client.json(Role.STEWARD, "{\"otype\": \"Workbook_Page\", \"oid\": 70}")
                .post("/integration/tag/weekly/subject/")
                .then()
                .statusCode(200);
        client.json(Role.STEWARD, """
                {"flag_type": "WARNING", "flag_reason": "Late", "subject": {"otype": "notebook", "id": 70}}""").post("/integration/flag/").then().statusCode(201);
        client.json(Role.STEWARD, """
                {"key": "churn by week", "description": "Uploaded", "status": "Approved"}""")
                .post("/api/v1/bulk_metadata/custom_fields/default/nb")
                .then()
                .statusCode(200)
                .body("updated_objects", is(1));

        client.as(Role.VIEWER)
                .get("/integration/tag/weekly/subject/")
                .then()
                .body("subject", contains(Map.of("otype", "notebook", "id", 70, "url", "/notebook/70/")));
        client.as(Role.VIEWER)
                .queryParam("q", "approved")
                .queryParam("filters", "{\"otypes\": [\"notes\"], \"tags\": [\"weekly\"], \"flags\": [\"WARNING\"]}")
                .get("/integration/v1/search/")
                .then()
                .body("results.otype", contains("notes"))
                .body("results.text", contains("Uploaded"));
    }

    @Test
    void objectsOfATypeWithoutALineAreRefused(Client client) {
        client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body("objects: [{otype: nonsense, id: 1, title: x}]")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(400)
                .body("error", is("objects, line 1: otype: there are no objects of the type 'nonsense'"));
    }
}
