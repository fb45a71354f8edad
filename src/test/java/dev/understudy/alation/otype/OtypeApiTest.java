package dev.understudy.alation.otype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OTypes API. */
@ApiTest
class OtypeApiTest {

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

        assertThat(names)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("article", "attribute", "data", "glossary_term", "table", "user")
                .hasSize(53);
    }

    @Test
    void otherVerbsAreNotOffered(Client client) {
        client.json(Role.SERVER_ADMIN, "{}")
                .post("/integration/v1/otypes/")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("code", is("405000"));
    }
}
