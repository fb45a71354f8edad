package dev.understudy.alation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of what the older families answer, in the order in which they were recorded: there are clients that read them by their
 * position.
 */
@ApiTest
class KeyOrderApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /integration/v1/article/1/                 |                | id title body private agile_approval_enabled author editors attachments children has_children custom_templates custom_fields ts_created ts_updated url
            /integration/v1/article/1/                 | /author        | display_name email id url username
            /integration/v1/article/1/                 | /children/0    | id otype title url
            /integration/v1/article/1/                 | /custom_fields/0 | field_name value_type value
            /integration/v1/user/                      | /0             | display_name email id profile_id url
            /integration/v1/userinfo/                  |                | email first_name id last_name role title username
            /integration/v1/group/1/                   |                | display_name email id profile_id url
            /integration/v1/business_policies/         | /0             | id title description otype ts_created url stewards
            /integration/v1/business_policies/         | /0/stewards/0  | otype otype_display_name id name title url deleted snippet photo_url email
            /integration/v1/policy_group               | /0             | id title description otype ts_created url stewards policies_count
            /integration/flag/1                        |                | id flag_type flag_reason ts_created ts_updated subject user
            /integration/flag/1                        | /subject       | otype id url
            /integration/flag/1                        | /user          | id url display_name
            /integration/tag/1/                        |                | id name description number_of_objects_tagged ts_created url
            /integration/tag/GDPR%20scope/subject/     | /0             | ts_tagged subject
            /integration/tag/GDPR%20scope/subject/     | /0/subject     | url otype id
            /integration/v1/conversations/1/           |                | id title body subject author resolved resolved_by ts_resolved assignees posts_count ts_created ts_updated url
            /integration/v1/conversations/1/posts/     | /0             | id conversation_id body author ts_created ts_updated
            /integration/v1/conversations/1/assignees/ | /0             | otype oid name url
            /integration/v1/search/?q=orders           |                | full_search_url limit offset total results
            /integration/v1/search/?q=orders           | /results/0     | breadcrumbs flags highlight id name otype recent starred text title url watching
            /integration/v1/search-synonym/            | /0             | id synonyms
            /integration/v1/custom_template/1/         |                | builtin_name fields id layout_otype title visual_config_id
            /integration/v1/api_resource/2/            |                | id request_type resource_url path response_type input_schema output_schema is_folder
            /api/v1/bulk_metadata/job/?id=1            |                | status msg result
            """)
    void answersHaveTheirKeysInTheRecordedOrder(String path, String pointer, String keys, Client client) {
        String answer = client.as(Role.SERVER_ADMIN)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(keys(JSON.readTree(answer).at(pointer == null ? "" : pointer)))
                .isEqualTo(keys);
    }

    @Test
    void tokensHaveTheirKeysInTheRecordedOrder(Client client) {
        String refresh = "{\"refresh_token\": \"steward-refresh-token\", \"user_id\": 4}";
        assertThat(keys(post(client, "validateRefreshToken", refresh)))
                .isEqualTo("user_id created_at token_expires_at token_status last_used_at name refresh_token");
        assertThat(keys(post(client, "createAPIAccessToken", refresh)))
                .isEqualTo("user_id created_at token_expires_at token_status api_access_token");
    }

    private static JsonNode post(Client client, String action, String body) {
        return JSON.readTree(
                client.json(body).post("/integration/v1/" + action + "/").asString());
    }

    private static String keys(JsonNode object) {
        return String.join(" ", object.propertyNames());
    }
}
